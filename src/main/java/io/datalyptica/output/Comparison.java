package io.datalyptica.output;

import java.util.List;

/**
 * The comparison was made; an empty list means that the directory is what the profile renders.
 *
 * @param standing what stands there, as far as it is something else
 */
public record Comparison(List<Difference> differences, StandingTree standing)
    implements ComparisonOutcome {
  public Comparison {
    differences = List.copyOf(differences);
  }
}

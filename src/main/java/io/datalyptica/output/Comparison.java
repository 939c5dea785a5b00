package io.datalyptica.output;

import java.util.List;

/** The comparison was made; an empty list means that the directory is what the profile renders. */
public record Comparison(List<Difference> differences) implements ComparisonOutcome {
  public Comparison {
    differences = List.copyOf(differences);
  }
}

package io.datalyptica.output;

import java.util.List;

/** The comparison was made; an empty list means that the directory is what the profile renders. */
public record Compared(List<Difference> differences) implements CheckOutcome {
  public Compared {
    differences = List.copyOf(differences);
  }
}

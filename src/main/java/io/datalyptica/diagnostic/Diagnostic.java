package io.datalyptica.diagnostic;

import java.util.Comparator;

/**
 * One finding. The message states the consequence with the profile's own numbers, the remedy names key and value; neither ever
 * holds the value of a secret.
 */
public record Diagnostic(RuleId rule, Severity severity, SourcePosition at, String message, String remedy)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::at)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    if (message.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(rule + " needs a message and a remedy");
    }
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}

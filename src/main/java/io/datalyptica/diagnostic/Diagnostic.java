package io.datalyptica.diagnostic;

import java.util.List;

/**
 * One finding. The message states the consequence with the profile's own numbers, the remedy names key and value; neither ever
 * holds the value of a secret.
 *
 * @param fixes the remedy as changes of the profile, when a program can apply it
 * @param accepted somebody accepts it for a reason that stands in the profile; it is still shown, and no longer counts
 */
public record Diagnostic(
    RuleId rule,
    Severity severity,
    SourcePosition at,
    String message,
    String remedy,
    List<Fix> fixes,
    boolean accepted)
    implements Comparable<Diagnostic> {
  public Diagnostic {
    if (message.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(rule + " needs a message and a remedy");
    }
    fixes = List.copyOf(fixes);
  }

  public Diagnostic(RuleId rule, Severity severity, SourcePosition at, String message, String remedy) {
    this(rule, severity, at, message, remedy, List.of(), false);
  }

  /** The same finding, accepted. */
  public Diagnostic accept() {
    return new Diagnostic(rule, severity, at, message, remedy, fixes, true);
  }

  /** By hand, because {@code Comparator}'s combinators spin classes that the class cache cannot hold. */
  @Override
  public int compareTo(Diagnostic other) {
    int byPosition = at.compareTo(other.at);
    int byRule = byPosition != 0 ? byPosition : rule.compareTo(other.rule);
    return byRule != 0 ? byRule : message.compareTo(other.message);
  }
}

package io.datalyptica.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * One finding. The message states the consequence with the profile's own numbers, the remedy names
 * key and value; neither ever holds the value of a secret.
 *
 * @param fixes the remedy as changes of the profile, when a program can apply it
 * @param acceptedBecause the reason for which somebody accepts it; it is then still shown, and no
 *     longer counts
 */
public record Diagnostic(
    RuleId rule,
    Severity severity,
    SourcePosition at,
    String message,
    String remedy,
    List<Fix> fixes,
    Optional<String> acceptedBecause)
    implements Comparable<Diagnostic> {
  public Diagnostic {
    if (message.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(rule + " needs a message and a remedy");
    }
    fixes = List.copyOf(fixes);
  }

  public Diagnostic(
      RuleId rule, Severity severity, SourcePosition at, String message, String remedy) {
    this(rule, severity, at, message, remedy, List.of(), Optional.empty());
  }

  public boolean accepted() {
    return acceptedBecause.isPresent();
  }

  /** The same finding, accepted. */
  public Diagnostic accept(String reason) {
    return new Diagnostic(rule, severity, at, message, remedy, fixes, Optional.of(reason));
  }

  /**
   * By hand, because {@code Comparator}'s combinators spin classes that the class cache cannot
   * hold.
   */
  @Override
  public int compareTo(Diagnostic other) {
    int byPosition = at.compareTo(other.at);
    int byRule = byPosition != 0 ? byPosition : rule.compareTo(other.rule);
    return byRule != 0 ? byRule : message.compareTo(other.message);
  }
}

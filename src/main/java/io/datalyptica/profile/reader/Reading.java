package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.profile.reader.YamlNode.Place;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of one file: which defaults hold, and what was found so far. */
public final class Reading {
  private static final int MAX_FINDINGS = 1000;

  private final String file;
  private final boolean dev;
  private final Reserved domains;
  private final List<Diagnostic> findings = new ArrayList<>();

  /**
   * @param domains that operators set
   */
  public Reading(String file, boolean dev, Reserved domains) {
    this.file = file;
    this.dev = dev;
    this.domains = domains;
  }

  /** The domain of an operator that {@code domain} is or belongs to; "" when it is nobody's. */
  String reserved(String domain) {
    return domains.reserved(domain);
  }

  /** Whether the defaults of tier {@code dev} hold. */
  public boolean dev() {
    return dev;
  }

  public List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** Whether further findings are only counted, so that no work should go into their words. */
  boolean full() {
    return findings.size() > MAX_FINDINGS;
  }

  /**
   * @param fixes the remedy, where it needs no thought
   */
  public void fault(
      ProfileRule rule, Place at, Path path, String message, String remedy, Fix... fixes) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(diagnostic(rule, at, path.pointer(), message, remedy, fixes));
    } else if (findings.size() == MAX_FINDINGS) {
      findings.add(
          diagnostic(
              ProfileRule.TOO_MANY,
              at,
              path.pointer(),
              "more than " + MAX_FINDINGS + " faults: the rest is not listed",
              "correct the ones above first"));
    }
  }

  Diagnostic diagnostic(
      ProfileRule rule, Place at, String pointer, String message, String remedy, Fix... fixes) {
    return new Diagnostic(
        rule.id(),
        Severity.ERROR,
        new SourcePosition(file, at.line(), at.column(), pointer),
        message,
        remedy,
        List.of(fixes),
        Optional.empty());
  }

  /**
   * The scalar that has to stand here; if something else does, that is reported.
   *
   * @param what is expected, with its article
   */
  Optional<Scalar> scalar(YamlNode node, Path path, String what, String example) {
    if (node instanceof Scalar scalar) {
      if (!scalar.isNull()) {
        return Optional.of(scalar);
      }
      noValue(node, path, "write `" + example + "`, or delete the key to get its default");
    } else {
      wrongType(node, path, what, "write `" + example + "`");
    }
    return Optional.empty();
  }

  void noValue(YamlNode node, Path path, String remedy) {
    fault(
        ProfileRule.NO_VALUE,
        node.place(),
        path,
        path + " has no value: YAML reads it as null, which is neither a value nor the default",
        remedy);
  }

  void wrongType(YamlNode node, Path path, String expected, String remedy, Fix... fixes) {
    String found =
        switch (node) {
          case YamlNode.Mapping _ -> "a map";
          case YamlNode.Sequence _ -> "a list";
          case Scalar s -> s.plain() ? Quote.of(s.text()) : "the text " + Quote.of(s.text());
        };
    fault(
        ProfileRule.WRONG_TYPE,
        node.place(),
        path,
        path + " is " + found + ", but only " + expected + " can stand here",
        remedy,
        fixes);
  }
}

package io.datalyptica.rule;

import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.Tier;

/**
 * What a rule says of itself; its page, {@code explain} and the catalogue are made from this and
 * from nothing else.
 *
 * @param severity in tier {@code ha}
 * @param redundancy true: tier {@code dev} turns its findings into notes
 * @param title one line without a full stop, such as "a pool layout that MinIO refuses to start"
 * @param why what goes wrong and the arithmetic, in Markdown
 * @param fix what to write instead, in Markdown
 * @param source where the numbers come from: file or document of the upstream system
 */
public record RuleDoc(
    RuleId id,
    Severity severity,
    boolean redundancy,
    String title,
    String why,
    String fix,
    String source) {

  public RuleDoc {
    if (title.isBlank()
        || title.endsWith(".")
        || why.isBlank()
        || fix.isBlank()
        || source.isBlank()) {
      throw new IllegalArgumentException(
          id + " needs a title without a full stop, a reason, a fix and a source");
    }
  }

  /** How grave a finding is in {@code tier}. */
  public Severity severityIn(Tier tier) {
    return redundancy && tier == Tier.DEV ? Severity.NOTE : severity;
  }

  /** A rule about correctness or safety: it holds in every tier. */
  public static RuleDoc of(
      String id, Severity severity, String title, String why, String fix, String source) {
    return new RuleDoc(new RuleId(id), severity, false, title, why, fix, source);
  }

  /** A rule about redundancy: a note in tier {@code dev}. */
  public static RuleDoc ofRedundancy(
      String id, Severity severity, String title, String why, String fix, String source) {
    return new RuleDoc(new RuleId(id), severity, true, title, why, fix, source);
  }
}

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/** What may be wrong with an acceptance (spec.accept) itself. */
public enum AcceptanceRule implements Rule {
  UNUSED(
      "PROFILE-101",
      Severity.WARNING,
      "an acceptance that no finding needs",
      """
      The finding that it was written for is gone. Left in place, it would silently accept the same fault when it comes back, perhaps for
      another reason.
      """,
      "Remove the entry from `spec.accept`."),
  UNKNOWN(
      "PROFILE-102",
      Severity.ERROR,
      "an acceptance of a rule that does not exist",
      "Nothing is accepted by it; whoever wrote it believes otherwise.",
      "Write the id as it stands in the finding; `datalyptica rules` lists them all."),
  EXPIRED(
      "PROFILE-103",
      Severity.WARNING,
      "an acceptance whose day has passed",
      """
      The reason held until a day that has passed (`until` is the last day on which it holds), so the finding counts again. Rendering does
      not depend on the day, only the judgement does.
      """,
      "Mend the fault, or decide anew and write a later `until` with a reason that holds today."),
  FORBIDDEN(
      "PROFILE-104",
      Severity.ERROR,
      "an acceptance of what cannot be accepted in tier ha",
      """
      An error of this kind means that the platform will not start or loses data. A sentence in a profile does not change that, so in tier
      `ha` the finding stands and nothing is written. What is merely less redundant than `ha` promises can be accepted.
      """,
      "Mend the fault; or, where data may be lost, say so with `tier: dev`.");

  private final RuleDoc doc;

  AcceptanceRule(String id, Severity severity, String title, String why, String fix) {
    this.doc = RuleDoc.of(id, severity, title, why, fix, "the profile format, `spec.accept`");
  }

  @Override
  public RuleDoc doc() {
    return doc;
  }
}

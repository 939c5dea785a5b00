package io.datalyptica.app;

import io.datalyptica.rule.RuleDoc;

/** The page of a rule in Markdown: what {@code docs/rules/<ID>.md} holds and {@code explain} prints. */
public final class RulePage {
  private RulePage() {}

  public static String of(RuleDoc doc) {
    return "# "
        + doc.id()
        + ": "
        + doc.title()
        + "\n\n"
        + doc.severity().word()
        + (doc.redundancy() ? " in tier ha, note in tier dev" : " in every tier")
        + "\n\n## Why\n\n"
        + doc.why().strip()
        + "\n\n## What to do\n\n"
        + doc.fix().strip()
        + "\n\n## Source\n\n"
        + doc.source().strip()
        + "\n";
  }
}

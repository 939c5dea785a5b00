package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.reader.Quote;
import io.datalyptica.rule.RuleDoc;
import java.util.List;

/**
 * The page of a rule in Markdown: what {@code docs/rules/<ID>.md} holds and {@code explain} prints.
 */
public final class RulePage {
  private RulePage() {}

  public static String of(RuleDoc doc) {
    return head(doc) + tail(doc);
  }

  /**
   * The page with the numbers of {@code judgements} in its middle: the rule's arithmetic, and what
   * it finds.
   */
  public static String of(RuleDoc doc, List<ProfileJudgement> judgements) {
    StringBuilder page = new StringBuilder(head(doc));
    for (ProfileJudgement j : judgements) {
      page.append("## In ").append(Quote.of(j.source())).append("\n\n");
      String arithmetic = arithmetic(doc, j);
      page.append(arithmetic.isEmpty() ? "" : arithmetic + "\n\n")
          .append(findings(doc, j))
          .append("\n\n");
    }
    return page.append(tail(doc)).toString();
  }

  private static String head(RuleDoc doc) {
    return "# "
        + doc.id()
        + ": "
        + doc.title()
        + "\n\n"
        + doc.severity().word()
        + (doc.redundancy() ? " in tier ha, note in tier dev" : " in every tier")
        + "\n\n## Why\n\n"
        + doc.why()
        + "\n\n";
  }

  private static String tail(RuleDoc doc) {
    return "## What to do\n\n" + doc.fix() + "\n\n## Source\n\n" + doc.source() + "\n";
  }

  private static String arithmetic(RuleDoc doc, ProfileJudgement judgement) {
    boolean planned = judgement.plan().map(Plan::unrendered).map(List::isEmpty).orElse(false);
    return planned ? Catalogue.arithmetic(doc.id().text(), judgement.assembly().get()).strip() : "";
  }

  private static String findings(RuleDoc doc, ProfileJudgement judgement) {
    StringBuilder list = new StringBuilder();
    for (Diagnostic d : judgement.findings()) {
      if (d.rule().equals(doc.id())) {
        String line = d.at().line() == 0 ? "" : "line " + d.at().line() + ": ";
        list.append("- ")
            .append(line)
            .append(d.message())
            .append(d.accepted() ? " (accepted)" : "")
            .append('\n');
      }
    }
    if (!list.isEmpty()) {
      return list.toString().strip();
    }
    return judgement.plan().isEmpty()
        ? "The profile has faults that come first, see `datalyptica validate`: this rule has not"
            + " judged it."
        : "Nothing is found here.";
  }
}

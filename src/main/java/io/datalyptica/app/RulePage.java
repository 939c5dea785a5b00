package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.reader.Quote;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Rule;
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
  public static String of(Rule rule, List<Judgement> judgements) {
    StringBuilder page = new StringBuilder(head(rule.doc()));
    for (Judgement j : judgements) {
      page.append("## In ").append(Quote.of(j.source())).append("\n\n");
      String arithmetic = arithmetic(rule, j);
      page.append(arithmetic.isEmpty() ? "" : arithmetic + "\n\n")
          .append(findings(rule, j))
          .append("\n\n");
    }
    return page.append(tail(rule.doc())).toString();
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
        + doc.why().strip()
        + "\n\n";
  }

  private static String tail(RuleDoc doc) {
    return "## What to do\n\n"
        + doc.fix().strip()
        + "\n\n## Source\n\n"
        + doc.source().strip()
        + "\n";
  }

  private static String arithmetic(Rule rule, Judgement judgement) {
    boolean planned = judgement.plan().map(Plan::unrendered).map(List::isEmpty).orElse(false);
    return planned && rule instanceof PlanRule planRule
        ? planRule.arithmetic(judgement.plan().get()).strip()
        : "";
  }

  private static String findings(Rule rule, Judgement judgement) {
    StringBuilder list = new StringBuilder();
    for (Diagnostic d : judgement.findings()) {
      if (d.rule().equals(rule.doc().id())) {
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

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Unrendered;

/**
 * A legal value that this version cannot render: said once, instead of rendering something else in
 * its place.
 */
public final class NotRenderedYet implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PROFILE-100",
        Severity.ERROR,
        "a legal choice that this version does not render",
        """
        The profile format already has the word, so that profiles need not change later, but this version has no templates for it.
        Rendering something else in its place would be a surprise in production: nothing is written, and nothing else is judged,
        because every other finding would be about a platform that was not asked for.
        """,
        """
        Use the choice that is rendered today (`gitops.engine: none`), or wait for the version that renders the other.
        """,
        "datalyptica's own templates");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (Unrendered u : plan.unrendered()) {
      String key = u.pointer().substring(u.pointer().lastIndexOf('/') + 1);
      report.found(
          u.pointer(),
          key
              + " "
              + u.value()
              + " is accepted but not rendered by this version: nothing is written",
          "set " + key + ": " + u.instead() + ", or wait for the version that renders " + u.value(),
          new Fix(u.pointer(), u.instead()));
    }
  }
}

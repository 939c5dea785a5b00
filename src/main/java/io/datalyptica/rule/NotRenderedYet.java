package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Unrendered;

/**
 * A legal value that this version cannot render: said once, instead of rendering something else in
 * its place.
 */
public final class NotRenderedYet implements PlanRule {
  @Override
  public String id() {
    return "PROFILE-100";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (Unrendered u : plan.unrendered()) {
      String key = u.pointer().substring(u.pointer().lastIndexOf('/') + 1);
      report.found(
          "PROFILE-100",
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

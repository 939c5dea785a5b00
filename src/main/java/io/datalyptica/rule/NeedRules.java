package io.datalyptica.rule;

import io.datalyptica.plan.Need;
import io.datalyptica.plan.Plan;

/** What components ask of each other and nobody gives. */
final class NeedRules {
  private NeedRules() {}

  static void judge(Plan plan, Report report) {
    for (Need<?, ?> need : plan.needs().all()) {
      if (need.isUnmet()) {
        unmet(need, report);
      }
    }
  }

  /** PLATFORM-001 */
  private static void unmet(Need<?, ?> need, Report report) {
    String asks = need.by().name() + " needs " + need.what() + ", and ";
    Need.Refusal refusal = need.refusal().orElse(null);
    if (refusal == null) {
      report.found(
          "PLATFORM-001",
          need.by().pointer(),
          asks + "nothing in the profile provides one: it never starts",
          "add " + need.section() + " to spec");
    } else {
      report.found(
          "PLATFORM-001",
          need.by().pointer(),
          asks + refusal.why() + ": it never starts",
          refusal.remedy());
    }
  }
}

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PodGroup;
import io.datalyptica.profile.Spread;

/** Pods that the scheduler may put on one node although there are enough. */
public final class LooseSpread implements PlanRule {
  @Override
  public String id() {
    return "K8S-002";
  }

  @Override
  public void judge(Plan plan, Report report) {
    int workers = plan.platform().nodes().workers();
    for (PodGroup group : plan.podGroups()) {
      Spread spread = group.placement().spread();
      if (spread != Spread.REQUIRED && group.pods() > 1 && group.pods() <= workers) {
        report.found(
            "K8S-002",
            group.pointer() + "/spread",
            "spread is "
                + spread.word()
                + ": all "
                + group.pods()
                + " "
                + group.what()
                + " may run on one of the "
                + workers
                + " workers and be lost together",
            "set spread: required",
            new Fix(group.pointer() + "/spread", Spread.REQUIRED.word()));
      }
    }
  }
}

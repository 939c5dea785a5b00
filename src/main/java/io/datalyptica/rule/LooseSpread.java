package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Slice;
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
    for (Slice slice : plan.slices()) {
      for (Pods pods : slice.common().pods()) {
        judge(slice.common().pointer() + "/spread", pods, workers, report);
      }
    }
  }

  private static void judge(String pointer, Pods group, int workers, Report report) {
    Spread spread = group.placement().spread();
    if (spread != Spread.REQUIRED && group.count() > 1 && group.count() <= workers) {
      report.found(
          "K8S-002",
          pointer,
          "spread is "
              + spread.word()
              + ": all "
              + group.count()
              + " "
              + group.what()
              + " may run on one of the "
              + workers
              + " workers and be lost together",
          "set spread: required",
          new Fix(pointer, Spread.REQUIRED.word()));
    }
  }
}

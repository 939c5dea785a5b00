package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Slice;
import io.datalyptica.profile.Spread;

/** Pods that must not share a node, and fewer nodes than pods. */
public final class UnschedulableSpread implements PlanRule {
  @Override
  public String id() {
    return "K8S-001";
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
    if (group.placement().spread() == Spread.REQUIRED && group.count() > workers) {
      int pending = group.count() - workers;
      report.found(
          "K8S-001",
          pointer,
          group.count()
              + " "
              + group.what()
              + " must run on different nodes and there are "
              + workers
              + " workers: "
              + pending
              + (pending == 1 ? " stays" : " stay")
              + " Pending for ever",
          "have at most "
              + workers
              + " "
              + group.what()
              + ", or raise spec.nodes.workers to "
              + group.count()
              + " if there are as many, or set spread: preferred",
          new Fix(pointer, "preferred"));
    }
  }
}

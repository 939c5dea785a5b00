package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PodGroup;
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
    for (PodGroup group : plan.podGroups()) {
      if (group.placement().spread() == Spread.REQUIRED && group.pods() > workers) {
        int pending = group.pods() - workers;
        report.found(
            "K8S-001",
            group.pointer() + "/spread",
            group.pods()
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
                + group.pods()
                + " if there are as many, or set spread: preferred",
            new Fix(group.pointer() + "/spread", "preferred"));
      }
    }
  }
}

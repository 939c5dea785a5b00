package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PodGroup;
import io.datalyptica.profile.Spread;

/** Pods that the scheduler may put on one node although there are enough. */
public final class LooseSpread implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "K8S-002",
        Severity.WARNING,
        "replicas that may share a node although there are enough nodes",
        """
        A preferred spread is a wish: after a drain, or when nodes are full for a moment, the scheduler puts replicas side by side and
        never moves them apart again. Nothing shows it until that node is lost and takes several of them at once.
        """,
        "Set `spread: required`; every pod then has a node of its own, and `nodes.workers` says"
            + " that there are enough.",
        "Kubernetes: preferredDuringSchedulingIgnoredDuringExecution of pod anti-affinity");
  }

  @Override
  public void judge(Plan plan, Report report) {
    int workers = plan.platform().nodes().workers();
    for (PodGroup group : plan.podGroups()) {
      Spread spread = group.placement().spread();
      if (spread != Spread.REQUIRED && group.pods() > 1 && group.pods() <= workers) {
        report.found(
            group.pointer() + "/spread",
            "spread is "
                + (spread == Spread.NONE ? "none" : "preferred")
                + ": all "
                + group.pods()
                + " "
                + group.what()
                + " may run on one of the "
                + workers
                + " workers and be lost together",
            "set spread: required",
            new Fix(group.pointer() + "/spread", "required"));
      }
    }
  }
}

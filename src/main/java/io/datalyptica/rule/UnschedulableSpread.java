package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PodGroup;
import io.datalyptica.profile.Spread;

/** Pods that must not share a node, and fewer nodes than pods. */
public final class UnschedulableSpread implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-001",
        Severity.ERROR,
        "more pods that must not share a node than there are nodes",
        """
        With `spread: required` two pods of one kind never run on the same node. Pods beyond the number of workers stay Pending for ever:
        a MinIO pool is not even formatted before its last server runs, and a PostgreSQL or Redis group never has the redundancy that
        it was sized for. Of `n` pods on `w` workers, `n - w` never start.
        """,
        """
        Lower the number of pods to the number of workers, or raise `nodes.workers` when there are more. `spread: preferred` lets pods
        share nodes; other rules then say what one lost node takes.
        """,
        "Kubernetes: requiredDuringSchedulingIgnoredDuringExecution of pod anti-affinity; minio"
            + " cmd/prepare-storage.go");
  }

  @Override
  public void judge(Plan plan, Report report) {
    int workers = plan.platform().nodes().workers();
    for (PodGroup group : plan.podGroups()) {
      if (group.placement().spread() == Spread.REQUIRED && group.pods() > workers) {
        int pending = group.pods() - workers;
        report.found(
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

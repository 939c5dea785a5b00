package io.datalyptica.rule;

import io.datalyptica.plan.ClusterLoad;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.NodesSpec;

/** Requests that the workers cannot hold. */
public final class ClusterTooSmall implements PlanRule {
  @Override
  public String id() {
    return "CAP-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    NodesSpec nodes = plan.platform().nodes();
    nodes
        .allocatable()
        .ifPresent(
            a -> {
              judge(ClusterLoad.cpu(plan.capacity(), nodes, a), report);
              judge(ClusterLoad.memory(plan.capacity(), nodes, a), report);
            });
  }

  private static void judge(ClusterLoad load, Report report) {
    if (load.podTooLarge()) {
      report.found(
          "CAP-001",
          "/spec/nodes/allocatable",
          "one pod of "
              + load.largest().component()
              + " ("
              + load.largest().row()
              + ") requests "
              + Loads.amount(load, load.largestPod())
              + " of "
              + load.resource()
              + ", a worker offers "
              + Loads.amount(load, load.node())
              + ": it stays Pending for ever",
          "lower the requests of "
              + load.largest().component()
              + ", or raise nodes.allocatable if the workers are larger");
    } else if (load.asked() > load.offered(0)) {
      report.found(
          "CAP-001",
          "/spec/nodes/allocatable",
          "all pods together request "
              + Loads.amount(load, load.asked())
              + " of "
              + load.resource()
              + ", "
              + load.workers()
              + " workers offer "
              + Loads.amount(load, load.offered(0))
              + ": some stay Pending",
          "lower the requests, or raise nodes.workers or nodes.allocatable if the cluster has"
              + " more");
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return Loads.arithmetic(plan, 0);
  }
}

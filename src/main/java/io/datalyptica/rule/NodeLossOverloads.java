package io.datalyptica.rule;

import io.datalyptica.plan.ClusterLoad;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.NodesSpec;

/** Requests that fit all workers, but not those that are left when one is lost. */
public final class NodeLossOverloads implements PlanRule {
  @Override
  public String id() {
    return "CAP-002";
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
    if (!load.podTooLarge() && load.asked() <= load.offered(0) && load.asked() > load.offered(1)) {
      report.found(
          "CAP-002",
          "/spec/nodes/allocatable",
          "with one of "
              + load.workers()
              + " workers lost the others offer "
              + Loads.amount(load, load.offered(1))
              + " of "
              + load.resource()
              + "; the platform requests "
              + Loads.amount(load, load.asked())
              + ": what ran there stays Pending",
          "lower the requests by "
              + Loads.amount(load, load.asked() - load.offered(1))
              + ", or raise nodes.workers to "
              + (Math.ceilDiv(load.asked(), load.node()) + 1)
              + " if the cluster has as many");
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return Loads.arithmetic(plan, 1);
  }
}

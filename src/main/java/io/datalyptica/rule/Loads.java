package io.datalyptica.rule;

import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.ClusterLoad;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.NodesSpec;

/** How the capacity rules write amounts and their sum. */
final class Loads {
  private Loads() {}

  static String amount(ClusterLoad load, long value) {
    return load.resource().equals("CPU") ? Amounts.cores(value) + " cores" : Amounts.bytes(value);
  }

  static String arithmetic(Plan plan, int lost) {
    NodesSpec nodes = plan.platform().nodes();
    if (nodes.allocatable().isEmpty()) {
      return "";
    }
    return line(ClusterLoad.cpu(plan.capacity(), nodes, nodes.allocatable().get()), lost)
        + line(ClusterLoad.memory(plan.capacity(), nodes, nodes.allocatable().get()), lost);
  }

  private static String line(ClusterLoad load, int lost) {
    return "- "
        + load.resource()
        + ": requested "
        + amount(load, load.asked())
        + "; offered "
        + (lost == 0 ? "" : "(" + load.workers() + " - " + lost + ") x ")
        + (lost == 0 ? load.workers() + " x " : "")
        + amount(load, load.node())
        + " = "
        + amount(load, load.offered(lost))
        + "\n";
  }
}

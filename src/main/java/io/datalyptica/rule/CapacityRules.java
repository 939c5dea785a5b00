package io.datalyptica.rule;

import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.ClusterLoad;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.NodesSpec;

/** What all pods ask for, against what the workers offer. */
final class CapacityRules {
  private static final String AT = "/spec/nodes/allocatable";

  private CapacityRules() {}

  static void judge(Plan plan, Report report) {
    NodesSpec nodes = plan.platform().nodes();
    if (nodes.allocatable().isEmpty()) {
      return;
    }
    NodesSpec.Allocatable worker = nodes.allocatable().get();
    judge(ClusterLoad.cpu(plan.capacity(), nodes, worker), report);
    judge(ClusterLoad.memory(plan.capacity(), nodes, worker), report);
  }

  private static void judge(ClusterLoad load, Report report) {
    if (load.podTooLarge()) {
      podTooLarge(load, report);
    } else if (load.asked() > load.offered(0)) {
      clusterTooSmall(load, report);
    } else if (load.asked() > load.offered(1)) {
      nodeLossOverloads(load, report);
    }
  }

  /** CAP-001 */
  private static void podTooLarge(ClusterLoad load, Report report) {
    report.found(
        "CAP-001",
        AT,
        "one pod of "
            + load.largest().component()
            + " ("
            + load.largest().row()
            + ") requests "
            + amount(load, load.largestPod())
            + " of "
            + load.resource()
            + ", a worker offers "
            + amount(load, load.node())
            + ": it stays Pending for ever",
        "lower the requests of "
            + load.largest().component()
            + ", or raise nodes.allocatable if the workers are larger");
  }

  /** CAP-001 */
  private static void clusterTooSmall(ClusterLoad load, Report report) {
    report.found(
        "CAP-001",
        AT,
        "all pods together request "
            + amount(load, load.asked())
            + " of "
            + load.resource()
            + ", "
            + load.workers()
            + " workers offer "
            + amount(load, load.offered(0))
            + ": some stay Pending",
        "lower the requests, or raise nodes.workers or nodes.allocatable if the cluster has more");
  }

  /** CAP-002 */
  private static void nodeLossOverloads(ClusterLoad load, Report report) {
    report.found(
        "CAP-002",
        AT,
        "with one of "
            + load.workers()
            + " workers lost the others offer "
            + amount(load, load.offered(1))
            + " of "
            + load.resource()
            + "; the platform requests "
            + amount(load, load.asked())
            + ": what ran there stays Pending",
        "lower the requests by "
            + amount(load, load.asked() - load.offered(1))
            + ", or raise nodes.workers to "
            + (Math.ceilDiv(load.asked(), load.node()) + 1)
            + " if the cluster has as many");
  }

  /** Of the rule {@code id}; empty when it has none here. */
  static String arithmetic(String id, Plan plan) {
    NodesSpec nodes = plan.platform().nodes();
    boolean one = id.equals("CAP-002");
    if (nodes.allocatable().isEmpty() || !one && !id.equals("CAP-001")) {
      return "";
    }
    int lost = one ? 1 : 0;
    return line(ClusterLoad.cpu(plan.capacity(), nodes, nodes.allocatable().get()), lost)
        + line(ClusterLoad.memory(plan.capacity(), nodes, nodes.allocatable().get()), lost);
  }

  private static String line(ClusterLoad load, int lost) {
    return "- "
        + load.resource()
        + ": requested "
        + amount(load, load.asked())
        + "; offered "
        + (lost == 0 ? load.workers() + " x " : "(" + load.workers() + " - " + lost + ") x ")
        + amount(load, load.node())
        + " = "
        + amount(load, load.offered(lost))
        + "\n";
  }

  private static String amount(ClusterLoad load, long value) {
    return load.resource().equals("CPU") ? Amounts.cores(value) + " cores" : Amounts.bytes(value);
  }
}

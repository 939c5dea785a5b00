package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Spread;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/**
 * Servers that have to share nodes, so that one lost node takes more drives than writes can miss.
 */
public final class NodeLossStopsStore implements PlanRule {
  @Override
  public String id() {
    return "K8S-003";
  }

  @Override
  public void judge(Plan plan, Report report) {
    int workers = plan.platform().nodes().workers();
    if (plan.slice(ObjectStorePlan.class).isEmpty() || spread(plan) == Spread.REQUIRED) {
      return;
    }
    for (ServerPool pool : plan.slice(ObjectStorePlan.class).get().pools()) {
      ErasureLayout layout = pool.layout().orElse(null);
      boolean matters =
          layout != null && pool.servers() > workers && layout.serversLostWriting() > 0;
      if (matters && layout.domainsLostWriting(workers) == 0) {
        report.found(
            "K8S-003",
            "/spec/objectStore/pools/" + pool.index(),
            message(layout, workers),
            remedy(pool, workers));
      }
    }
  }

  private static Spread spread(Plan plan) {
    return plan.slice(ObjectStorePlan.class)
        .map(ObjectStorePlan::workload)
        .orElseThrow()
        .placement()
        .spread();
  }

  private static String message(ErasureLayout layout, int workers) {
    int servers = Math.min(Math.ceilDiv(layout.servers(), workers), layout.nodesPerSet());
    int drives = servers * layout.drivesPerNode();
    String then = drives > layout.drivesLostReading() ? "unavailable" : "read-only";
    return layout.servers()
        + " servers share "
        + workers
        + (workers == 1 ? " worker" : " workers")
        + ": losing the fullest one leaves "
        + (layout.setSize() - drives)
        + " of "
        + layout.setSize()
        + " drives of a set; writes need "
        + layout.writeQuorum()
        + ": the object store is "
        + then
        + " until it returns";
  }

  private static String remedy(ServerPool pool, int workers) {
    return "raise spec.nodes.workers to "
        + pool.servers()
        + " and set spread: required, or choose servers and parity so that a set can miss "
        + Math.ceilDiv(pool.servers(), workers)
        + " servers";
  }

  @Override
  public String arithmetic(Plan plan) {
    StringBuilder text = new StringBuilder();
    int workers = plan.platform().nodes().workers();
    plan.slice(ObjectStorePlan.class)
        .ifPresent(
            store -> {
              for (ServerPool pool : store.pools()) {
                pool.layout().ifPresent(layout -> text.append(line(pool, layout, workers)));
              }
            });
    return text.toString();
  }

  private static String line(ServerPool pool, ErasureLayout layout, int workers) {
    return "- pool "
        + pool.index()
        + ": ceil("
        + pool.servers()
        + " / "
        + workers
        + ") = "
        + Math.ceilDiv(pool.servers(), workers)
        + " servers on the fullest worker x "
        + layout.drivesPerNode()
        + " drives of a set; a set of "
        + layout.setSize()
        + " can miss "
        + layout.drivesLostWriting()
        + " for writes, "
        + layout.drivesLostReading()
        + " for reads\n";
  }
}

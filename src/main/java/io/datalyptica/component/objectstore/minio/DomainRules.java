package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.Spread;
import io.datalyptica.rule.Report;

/** What the store can still do without one of the nodes or zones that its servers share. */
final class DomainRules {
  private DomainRules() {}

  static void judge(MinioPlan store, NodesSpec nodes, Report report) {
    for (ServerPool pool : store.pools()) {
      ErasureLayout layout = pool.layout().orElse(null);
      if (layout == null || layout.serversLostWriting() == 0) {
        continue; // a lost server alone is the graver fault, and another rule's
      }
      nodeLoss(store, pool, layout, nodes.workers(), report);
      zoneLoss(pool, layout, nodes.zones(), report);
    }
  }

  static String arithmetic(String id, MinioPlan store, int workers) {
    return switch (id) {
      case "K8S-003" -> fullestWorker(store, workers);
      default -> "";
    };
  }

  /** K8S-003 */
  private static void nodeLoss(
      MinioPlan store, ServerPool pool, ErasureLayout layout, int workers, Report report) {
    Spread spread = store.workload().placement().spread();
    boolean shares = pool.servers() > workers && spread != Spread.REQUIRED;
    // Unspread, all may be on one; else the scheduler evens them out.
    int domains = spread == Spread.NONE ? 1 : workers;
    if (!shares || layout.domainsLostWriting(domains) > 0) {
      return;
    }
    int drives = drivesOfFullest(layout, domains);
    report.found(
        "K8S-003",
        pool.pointer(),
        layout.servers()
            + " servers share "
            + Amounts.count(workers, "worker")
            + (spread == Spread.NONE
                ? ", and spread: none lets all of them run on one: losing that leaves "
                : ": losing the fullest one leaves ")
            + (layout.setSize() - drives)
            + " of "
            + layout.setSize()
            + " drives of a set; writes need "
            + layout.writeQuorum()
            + ": the object store is "
            + (drives > layout.drivesLostReading() ? "unavailable" : "read-only")
            + " until it returns",
        "raise spec.nodes.workers to "
            + pool.servers()
            + " and set spread: required, or "
            + (spread == Spread.NONE ? "set spread: preferred, and " : "")
            + "before the first start choose servers and parity so that a set can miss "
            + Math.ceilDiv(pool.servers(), workers)
            + " servers; to a pool that runs append one, or accept this");
  }

  private static String fullestWorker(MinioPlan store, int workers) {
    StringBuilder text = new StringBuilder();
    for (ServerPool pool : store.pools()) {
      if (pool.layout().isPresent()) {
        boolean even = store.workload().placement().spread() != Spread.NONE;
        text.append(fullestWorker(pool, pool.layout().get(), even ? workers : 1));
      }
    }
    return text.toString();
  }

  private static String fullestWorker(ServerPool pool, ErasureLayout layout, int workers) {
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

  /** K8S-005 */
  private static void zoneLoss(ServerPool pool, ErasureLayout layout, int zones, Report report) {
    if (zones < 2 || layout.domainsLostWriting(zones) > 0) {
      return;
    }
    int drives = drivesOfFullest(layout, zones);
    report.found(
        "K8S-005",
        pool.pointer(),
        "losing one of "
            + zones
            + " zones leaves "
            + (layout.setSize() - drives)
            + " of "
            + layout.setSize()
            + " drives of a set of pool "
            + pool.index()
            + "; writes need "
            + layout.writeQuorum()
            + ": no writes until it returns",
        "before the first start choose servers and parity so that a set can miss "
            + drives
            + " drives; to a pool that runs append one, or accept this if that loss need not be"
            + " survived");
  }

  /** How many drives of one set are in the fullest of {@code domains} nodes or zones. */
  private static int drivesOfFullest(ErasureLayout layout, int domains) {
    int servers = Math.min(Math.ceilDiv(layout.servers(), domains), layout.nodesPerSet());
    return servers * layout.drivesPerNode();
  }
}

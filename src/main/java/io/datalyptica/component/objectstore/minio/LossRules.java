package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the store can still do without one of its servers. */
final class LossRules {
  private static final String PARITY = "/spec/objectStore/parity";

  private LossRules() {}

  static void judge(MinioPlan store, Tier tier, Report report) {
    if (!store.starts()) {
      return; // its faults are other rules'
    }
    for (ServerPool pool : store.pools()) {
      ErasureLayout layout = pool.layout().orElseThrow();
      noParity(store, pool, layout, report);
      singleServer(pool, tier, report);
      serverLossStopsWrites(store, pool, layout, report);
      writesEndFirst(store, pool, layout, report);
    }
    unequalPools(store, report);
  }

  static String arithmetic(String id, MinioPlan store) {
    return switch (id) {
      case "MINIO-003", "MINIO-005", "MINIO-006", "MINIO-007", "MINIO-009", "MINIO-010" ->
          survival(store);
      default -> "";
    };
  }

  /** MINIO-003 */
  private static void noParity(
      MinioPlan store, ServerPool pool, ErasureLayout layout, Report report) {
    if (layout.parity() > 0 || layout.setSize() == 1) {
      return;
    }
    int parity =
        LegalLayouts.parityToWrite(store.pools())
            .orElse(Math.min(1, LegalLayouts.largestParity(store.pools())));
    report.found(
        "MINIO-003",
        PARITY,
        "EC:0 keeps no parity in "
            + pool.words()
            + ": one lost drive of "
            + layout.setSize()
            + " loses the objects of its set for good, and one server away stops reads and"
            + " writes",
        "set spec.objectStore.parity: " + parity,
        new Fix(PARITY, Integer.toString(parity)));
  }

  /** MINIO-004 */
  private static void singleServer(ServerPool pool, Tier tier, Report report) {
    if (tier == Tier.DEV || pool.servers() > 1) {
      return;
    }
    report.found(
        "MINIO-004",
        pool.pointer() + "/servers",
        pool.words()
            + " runs in one pod: while it or its node is away, nothing in it can be read or"
            + " written",
        "set servers: 4 before the first start; it can never be changed afterwards",
        new Fix(pool.pointer() + "/servers", "4"));
  }

  /** MINIO-005 */
  private static void serverLossStopsWrites(
      MinioPlan store, ServerPool pool, ErasureLayout layout, Report report) {
    if (pool.servers() == 1 || layout.parity() == 0 || layout.serversLostWriting() > 0) {
      return;
    }
    int left = layout.setSize() - layout.drivesPerNode();
    boolean readable = left >= layout.readQuorum();
    String message =
        "losing one server of "
            + pool.words()
            + " leaves "
            + left
            + " of "
            + layout.setSize()
            + " drives of a set; writes need "
            + layout.writeQuorum()
            + (readable ? ": read-only" : ", reads " + layout.readQuorum() + ": unavailable")
            + " until it returns";
    OptionalInt parity = LegalLayouts.parityToWrite(store.pools());
    if (parity.isPresent()) {
      report.found(
          "MINIO-005",
          pool.pointer(),
          message,
          "set spec.objectStore.parity: " + parity.getAsInt(),
          new Fix(PARITY, Integer.toString(parity.getAsInt())));
      return;
    }
    ErasureLayout larger =
        LegalLayouts.writing(pool.servers(), pool.drivesPerServer(), 1).orElseThrow();
    boolean several = store.pools().size() > 1;
    Fix servers = new Fix(pool.pointer() + "/servers", Integer.toString(larger.servers()));
    Fix itsParity = new Fix(PARITY, Integer.toString(larger.parity()));
    report.found(
        "MINIO-005",
        pool.pointer(),
        message,
        "set servers: "
            + larger.servers()
            + " in this pool and spec.objectStore.parity: "
            + larger.parity()
            + (several ? " or another that suits every pool" : "")
            + " before the first start; to one that runs append such a pool",
        several ? new Fix[] {} : new Fix[] {servers, itsParity});
  }

  /** MINIO-006 */
  private static void writesEndFirst(
      MinioPlan store, ServerPool pool, ErasureLayout layout, Report report) {
    int reading = layout.serversLostReading();
    int writing = layout.serversLostWriting();
    if (!store.parityChosen() || writing == 0 || reading <= writing) {
      return;
    }
    String remedy = "count on " + Amounts.count(writing, "lost server") + " for writes";
    Optional<ErasureLayout> larger =
        LegalLayouts.writing(layout.servers(), layout.drivesPerServer(), reading);
    if (larger.isPresent()) {
      String servers = "servers: " + larger.get().servers();
      remedy +=
          "; for "
              + reading
              + ", set "
              + servers
              + " and parity: "
              + larger.get().parity()
              + " before the first start, or append such a pool to one that runs";
    }
    String next = writing == 1 ? "second" : writing == 2 ? "third" : (writing + 1) + "th";
    report.found(
        "MINIO-006",
        PARITY,
        "EC:"
            + layout.parity()
            + " on "
            + layout.setSize()
            + " drives loses writes at the "
            + next
            + " loss: "
            + pool.words()
            + " reads with "
            + Amounts.count(reading, "server")
            + " lost and writes with "
            + writing,
        remedy);
  }

  /** MINIO-010 */
  private static void unequalPools(MinioPlan store, Report report) {
    List<ServerPool> pools = store.pools();
    ServerPool worst = null;
    ServerPool best = null;
    for (ServerPool pool : pools) {
      worst = worst == null || writing(pool) < writing(worst) ? pool : worst;
      best = best == null || writing(pool) > writing(best) ? pool : best;
    }
    if (worst == null || writing(worst) == 0 || writing(worst) == writing(best)) {
      return;
    }
    report.found(
        "MINIO-010",
        worst.pointer(),
        worst.words()
            + " writes with "
            + Amounts.count(writing(worst), "server")
            + " lost, "
            + best.words()
            + " with "
            + writing(best)
            + ": which of them an object is in is chance, so only "
            + writing(worst)
            + " can be relied on",
        "count on " + writing(worst) + ", or give both pools the same servers and drivesPerServer");
  }

  private static int writing(ServerPool pool) {
    return pool.layout().orElseThrow().serversLostWriting();
  }

  /** Set, quorums and tolerance of every pool. */
  private static String survival(MinioPlan store) {
    if (!store.starts()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (ServerPool pool : store.pools()) {
      text.append(survival(pool, pool.layout().orElseThrow()));
    }
    return text.toString();
  }

  private static String survival(ServerPool pool, ErasureLayout l) {
    return "- "
        + pool.words()
        + ": sets of "
        + l.setSize()
        + ", "
        + l.drivesPerNode()
        + " of each on one server; EC:"
        + l.parity()
        + " leaves "
        + l.dataDrives()
        + " for data, so reads need "
        + l.readQuorum()
        + " and writes "
        + l.writeQuorum()
        + "; a set misses "
        + l.drivesLostReading()
        + " for reads, "
        + l.drivesLostWriting()
        + " for writes: reads survive "
        + Amounts.count(l.serversLostReading(), "lost server")
        + ", writes "
        + l.serversLostWriting()
        + "\n";
  }
}

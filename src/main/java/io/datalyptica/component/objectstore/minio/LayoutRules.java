package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;
import java.util.List;

/**
 * Whether the servers start with their pools, and what the sets are worth that they cut them into.
 */
final class LayoutRules {
  private static final int LARGEST_SET = 16;
  private static final int SMALL_SET = 4;
  private static final int FEWEST_DRIVES = 8; // where MinIO's sizing guide starts

  private LayoutRules() {}

  static void judge(MinioPlan store, Tier tier, Report report) {
    for (ServerPool pool : store.pools()) {
      refusedSetSize(store, pool, report);
      parityBeyondHalf(store, pool, report);
    }
    if (!store.starts()) {
      return;
    }
    for (ServerPool pool : store.pools()) {
      ErasureLayout layout = pool.layout().orElseThrow();
      smallSets(pool, layout, report);
      fewDrives(pool, layout, tier, report);
      poorLayout(pool, layout, report);
    }
  }

  static String arithmetic(String id, MinioPlan store) {
    return switch (id) {
      case "MINIO-002" -> parities(store);
      default -> "";
    };
  }

  /** MINIO-001 */
  private static void refusedSetSize(MinioPlan store, ServerPool pool, Report report) {
    if (isLonelyDrive(store, pool)) {
      lonelyDrive(pool, store.parity(), report);
    } else if (ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).isEmpty()) {
      indivisible(pool, report);
    }
  }

  private static boolean isLonelyDrive(MinioPlan store, ServerPool pool) {
    return pool.servers() == 1 && pool.drivesPerServer() == 1 && store.pools().size() > 1;
  }

  private static void lonelyDrive(ServerPool pool, int parity, Report report) {
    int servers = Math.max(SMALL_SET, 2 * parity);
    report.found(
        "MINIO-001",
        pool.pointer(),
        "pool "
            + pool.index()
            + " is a single drive, which is no erasure set: beside other pools MinIO does not start"
            + " with it",
        "set servers: "
            + servers
            + " or drivesPerServer: "
            + servers
            + " in this pool, or remove it",
        new Fix(pool.pointer() + "/servers", Integer.toString(servers)));
  }

  private static void indivisible(ServerPool pool, Report report) {
    boolean alone = pool.servers() == 1;
    String key = alone ? "drivesPerServer" : "servers";
    int number = alone ? pool.drivesPerServer() : pool.servers();
    List<ErasureLayout> near =
        alone
            ? LegalLayouts.otherDrives(1, number, 0, SMALL_SET)
            : LegalLayouts.otherServers(number, pool.drivesPerServer(), 0, SMALL_SET);
    report.found(
        "MINIO-001",
        pool.pointer() + "/" + key,
        number
            + (alone ? " drives" : " servers")
            + " of pool "
            + pool.index()
            + " have no divisor from 2 to 16, so no erasure set fits them: MinIO does not start",
        "set " + key + ": " + LegalLayouts.choices(near, !alone),
        new Fix(pool.pointer() + "/" + key, LegalLayouts.nearest(near, !alone)));
  }

  /** MINIO-002 */
  private static void parityBeyondHalf(MinioPlan store, ServerPool pool, Report report) {
    int size = ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0);
    if (size == 0 || isLonelyDrive(store, pool) || store.parity() <= size / 2) {
      return;
    }
    int largest = LegalLayouts.largestParity(store.pools());
    report.found(
        "MINIO-002",
        store.parityChosen() ? "/spec/objectStore/parity" : pool.pointer(),
        "EC:"
            + store.parity()
            + (store.parityChosen() ? "" : ", MinIO's own for the sets of pool 0,")
            + " is more than half of "
            + pool.words()
            + ", whose sets have "
            + Amounts.count(size, "drive")
            + " and take at most EC:"
            + size / 2
            + ": no server of any pool starts",
        "set spec.objectStore.parity: " + largest,
        new Fix("/spec/objectStore/parity", Integer.toString(largest)));
  }

  private static String parities(MinioPlan store) {
    StringBuilder text = new StringBuilder();
    for (ServerPool pool : store.pools()) {
      int size = ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0);
      text.append("- ").append(pool.words()).append(": sets of ").append(size);
      text.append(", at most EC:").append(size / 2);
      text.append("; asked for is EC:").append(store.parity()).append('\n');
    }
    return text.toString();
  }

  /** MINIO-007 */
  private static void smallSets(ServerPool pool, ErasureLayout layout, Report report) {
    if (pool.servers() == 1 || layout.setSize() != 3 || layout.serversLostWriting() == 0) {
      return;
    }
    if (isPoor(layout)) {
      return; // another rule's
    }
    report.found(
        "MINIO-007",
        pool.pointer(),
        pool.words()
            + " has sets of 3 drives with EC:"
            + layout.parity()
            + ": while one server is drained or restarts, one failing drive makes objects"
            + " unreadable",
        "set servers: 4 before the first start; it can never be changed afterwards",
        new Fix(pool.pointer() + "/servers", "4"));
  }

  /** MINIO-008 */
  private static void fewDrives(ServerPool pool, ErasureLayout layout, Tier tier, Report report) {
    int drives = pool.servers() * pool.drivesPerServer();
    int writing = layout.serversLostWriting();
    if (tier == Tier.DEV || pool.servers() <= 2 || drives <= 4 || drives >= FEWEST_DRIVES) {
      return;
    }
    if (writing == 0 || writing != layout.serversLostReading()) {
      return; // what a loss does to it is another rule's
    }
    report.found(
        "MINIO-008",
        pool.pointer() + "/drivesPerServer",
        pool.words()
            + " has "
            + drives
            + " drives; MinIO's guide starts production at "
            + FEWEST_DRIVES
            + ", and the layout can never be changed",
        "set drivesPerServer: "
            + 2 * pool.drivesPerServer()
            + " with volumes of half the size before the first start");
  }

  /** MINIO-009 */
  private static void poorLayout(ServerPool pool, ErasureLayout layout, Report report) {
    if (!isPoor(layout)) {
      return;
    }
    int servers = layout.servers();
    int drives = layout.drivesPerServer();
    boolean many = servers > LARGEST_SET;
    int least = 2 * layout.setSize();
    List<ErasureLayout> near =
        many
            ? LegalLayouts.otherServers(servers, drives, layout.parity(), least)
            : LegalLayouts.otherDrives(servers, drives, layout.parity(), least);
    String key = many ? "servers" : "drivesPerServer";
    report.found(
        "MINIO-009",
        pool.pointer() + "/" + key,
        pool.words()
            + " is cut into "
            + layout.sets()
            + " sets of "
            + layout.setSize()
            + ": EC:"
            + layout.parity()
            + " leaves "
            + 100 * layout.dataDrives() / layout.setSize()
            + " % of the space for data, and the layout can never be changed",
        "set " + key + ": " + LegalLayouts.choices(near, many) + " before the first start",
        new Fix(pool.pointer() + "/" + key, LegalLayouts.nearest(near, many)));
  }

  /**
   * Fewer than eight drives in a set, and half of what the drives allow; or, of more than sixteen
   * servers, at most four.
   */
  private static boolean isPoor(ErasureLayout layout) {
    int servers = layout.servers();
    if (servers < 3 || layout.parity() == 0 || layout.serversLostWriting() == 0) {
      return false; // the loss of a server is the graver fault, and another rule's
    }
    int fitting = Math.min(layout.drivesPerServer(), LARGEST_SET / servers);
    return servers > LARGEST_SET
        ? layout.setSize() <= SMALL_SET
        : layout.setSize() < FEWEST_DRIVES && layout.drivesPerNode() * 2 <= fitting;
  }
}

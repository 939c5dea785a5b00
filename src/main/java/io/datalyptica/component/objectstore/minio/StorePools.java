package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import java.util.List;

/**
 * What the rules of the store's layout share: the pools to judge, their place in the profile, their
 * sums in words.
 */
final class StorePools {
  private StorePools() {}

  /**
   * The pools of a store that starts; none when any pool is refused, because its faults are another
   * rule's.
   */
  static List<ServerPool> sound(Plan plan) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()) {
      return List.of();
    }
    List<ServerPool> pools = plan.slice(ObjectStorePlan.class).get().pools();
    for (ServerPool pool : pools) {
      if (pool.layout().isEmpty()) {
        return List.of();
      }
    }
    return pools;
  }

  static String pointer(ServerPool pool) {
    return "/spec/objectStore/pools/" + pool.index();
  }

  /** Such as {@code pool 0 (4 servers x 1 drive)}. */
  static String named(ServerPool pool) {
    return "pool " + pool.index() + " (" + size(pool.servers(), pool.drivesPerServer()) + ")";
  }

  /** Such as {@code 4 servers x 1 drive}. */
  static String size(int servers, int drives) {
    return count(servers, "server") + " x " + count(drives, "drive");
  }

  /** Such as {@code 16 servers (sets of 16) or 18 servers (sets of 9)}. */
  static String choices(List<ErasureLayout> layouts, boolean ofServers) {
    StringBuilder text = new StringBuilder();
    for (ErasureLayout layout : layouts) {
      int value = ofServers ? layout.servers() : layout.drivesPerServer();
      text.append(text.isEmpty() ? "" : " or ")
          .append(value)
          .append(" (sets of ")
          .append(layout.setSize())
          .append(')');
    }
    return text.toString();
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Set, quorums and tolerance of every pool. */
  static String arithmetic(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (ServerPool pool : sound(plan)) {
      text.append(line(pool, pool.layout().orElseThrow()));
    }
    return text.toString();
  }

  private static String line(ServerPool pool, ErasureLayout l) {
    return "- "
        + named(pool)
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
        + count(l.serversLostReading(), "lost server")
        + ", writes "
        + l.serversLostWriting()
        + "\n";
  }
}

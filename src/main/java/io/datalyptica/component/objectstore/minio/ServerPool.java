package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capped;
import io.datalyptica.profile.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One server pool of MinIO: one StatefulSet.
 *
 * @param argument what every server of every pool is told of this one; it says how many drives
 *     there are, for ever
 * @param layout empty when the server would refuse to start with it
 */
public record ServerPool(
    int index,
    String statefulSet,
    String argument,
    int servers,
    int drivesPerServer,
    Quantity size,
    Optional<String> storageClass,
    Optional<ErasureLayout> layout) {

  /**
   * The volumes of one server, which are also its mount points below {@code /}: {@code data}, or
   * {@code data0} and so on.
   */
  public List<String> volumes() {
    if (drivesPerServer == 1) {
      return List.of("data");
    }
    List<String> volumes = new ArrayList<>();
    for (int i = 0; i < drivesPerServer; i++) {
      volumes.add("data" + i);
    }
    return volumes;
  }

  /** The pod of a server. */
  public String server(int ordinal) {
    return statefulSet + "-" + ordinal;
  }

  /** Where it stands in the profile. */
  public String pointer() {
    return "/spec/objectStore/pools/" + index;
  }

  /** Such as {@code pool 0 (4 servers x 1 drive)}. */
  public String words() {
    return "pool "
        + index
        + " ("
        + Amounts.count(servers, "server")
        + " x "
        + Amounts.count(drivesPerServer, "drive")
        + ")";
  }

  /** All drives together, in bytes; more than a long holds stays at its maximum. */
  public long rawBytes() {
    long drives = (long) servers * drivesPerServer;
    return Capped.times(drives, size.value());
  }

  public long usableBytes() {
    return layout.map(l -> l.usable(rawBytes())).orElse(0L);
  }
}

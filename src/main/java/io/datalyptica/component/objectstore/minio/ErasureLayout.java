package io.datalyptica.component.objectstore.minio;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How MinIO cuts the drives of one server pool into erasure sets, and what each set can lose. Pure
 * arithmetic, for planner, rules and simulations alike.
 *
 * <p>The set size is the closed form of what the server finds by search (minio
 * cmd/endpoint-ellipses.go: divisors of the drive count from 2 to 16, kept when symmetric over the
 * left-most ellipsis, the largest wins); a test compares it with that search. Quorums are those of
 * cmd/erasure-metadata.go, the default parity that of internal/config/storageclass.
 *
 * @param setSize drives of one erasure set
 * @param sets erasure sets of the pool
 * @param parity drives of a set that hold parity of new objects
 * @param drivesPerNode drives of one set on one server
 * @param nodesPerSet servers that carry one set
 */
public record ErasureLayout(
    int servers,
    int drivesPerServer,
    int setSize,
    int sets,
    int parity,
    int drivesPerNode,
    int nodesPerSet) {
  private static final int LARGEST_SET = 16;

  /**
   * The layout, or empty when the server would refuse to start with it: no set size fits, or the
   * parity exceeds half a set.
   */
  public static Optional<ErasureLayout> of(int servers, int drivesPerServer, int parity) {
    OptionalInt size = setSize(servers, drivesPerServer);
    if (size.isEmpty() || parity < 0 || parity > size.getAsInt() / 2) {
      return Optional.empty();
    }
    int set = size.getAsInt();
    int sets = Math.toIntExact((long) servers * drivesPerServer / set);
    int drivesPerNode = Math.max(1, set / servers);
    return Optional.of(
        new ErasureLayout(
            servers, drivesPerServer, set, sets, parity, drivesPerNode, Math.min(servers, set)));
  }

  /**
   * The set size that MinIO chooses; empty when it finds none. One server with one drive is not
   * erasure coded at all: a set of one, legal only as the single pool.
   */
  public static OptionalInt setSize(int servers, int drivesPerServer) {
    if (servers < 1
        || drivesPerServer < 1
        || (long) servers * drivesPerServer > Integer.MAX_VALUE) {
      return OptionalInt.empty();
    }
    if (servers == 1) {
      return drivesPerServer == 1 ? OptionalInt.of(1) : largestDivisor(drivesPerServer);
    }
    if (servers > LARGEST_SET) {
      return largestDivisor(servers);
    }
    int perServer = LARGEST_SET / servers;
    while (drivesPerServer % perServer != 0) {
      perServer--;
    }
    return OptionalInt.of(servers * perServer);
  }

  private static OptionalInt largestDivisor(int count) {
    for (int size = LARGEST_SET; size >= 2; size--) {
      if (count % size == 0) {
        return OptionalInt.of(size);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The parity that MinIO takes for a set of {@code setSize} drives when none is configured
   * (DefaultParityBlocks).
   */
  public static int defaultParity(int setSize) {
    return switch (setSize) {
      case 0, 1 -> 0;
      case 2, 3 -> 1;
      case 4, 5 -> 2;
      case 6, 7 -> 3;
      default -> 4;
    };
  }

  public int dataDrives() {
    return setSize - parity;
  }

  public int readQuorum() {
    return dataDrives();
  }

  /**
   * One more than half when data and parity are equal, so that two halves never both accept a
   * write.
   */
  public int writeQuorum() {
    return dataDrives() == parity ? dataDrives() + 1 : dataDrives();
  }

  /** Drives of any one set that may be lost while its objects can still be read. */
  public int drivesLostReading() {
    return setSize - readQuorum();
  }

  public int drivesLostWriting() {
    return setSize - writeQuorum();
  }

  /** Servers that may be lost, whichever they are, while everything can be read. */
  public int serversLostReading() {
    return drivesLostReading() / drivesPerNode;
  }

  public int serversLostWriting() {
    return drivesLostWriting() / drivesPerNode;
  }

  /**
   * Failure domains (nodes or zones) that may be lost while everything can be read, when the
   * servers of the pool are spread over {@code domains} of them as evenly as can be. When a pool
   * holds several groups of servers, which of them share a domain is the scheduler's choice: the
   * worst one is assumed.
   */
  public int domainsLostReading(int domains) {
    return domainsLost(domains, drivesLostReading());
  }

  public int domainsLostWriting(int domains) {
    return domainsLost(domains, drivesLostWriting());
  }

  private int domainsLost(int domains, int drives) {
    int used = Math.max(1, Math.min(domains, servers));
    int each = servers / used;
    int larger = servers % used;
    int lost = 0;
    while (lost < used && drivesLost(lost + 1, each, larger) <= drives) {
      lost++;
    }
    return lost;
  }

  /** Drives that one set loses with the {@code lost} fullest domains. */
  private int drivesLost(int lost, int each, int larger) {
    int pods = lost * each + Math.min(lost, larger);
    return Math.min(pods, nodesPerSet) * drivesPerNode;
  }

  /** The part of {@code rawBytes} that holds data. */
  public long usable(long rawBytes) {
    return rawBytes / setSize * dataDrives() + rawBytes % setSize * dataDrives() / setSize;
  }
}

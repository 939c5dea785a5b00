package io.datalyptica.component.objectstore.minio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Layouts near one that is refused or poor: what a remedy can name. Found by asking {@link
 * ErasureLayout}, never by other arithmetic.
 */
final class LegalLayouts {
  private static final int REACH = 64;
  private static final int LARGEST_PARITY = 8;

  private LegalLayouts() {}

  /**
   * The nearest number of servers below and above whose sets have at least {@code least} drives.
   */
  static List<ErasureLayout> otherServers(int servers, int drives, int parity, int least) {
    List<ErasureLayout> found = new ArrayList<>();
    for (int n = servers - 1; n > 1 && found.isEmpty(); n--) {
      layout(n, drives, parity, least).ifPresent(found::add);
    }
    nextServers(servers, drives, parity, least).ifPresent(found::add);
    return List.copyOf(found);
  }

  /**
   * The nearest number of drives of each server below and above whose sets have at least {@code
   * least} drives.
   */
  static List<ErasureLayout> otherDrives(int servers, int drives, int parity, int least) {
    List<ErasureLayout> found = new ArrayList<>();
    for (int n = drives - 1; n > 0 && found.isEmpty(); n--) {
      layout(servers, n, parity, least).ifPresent(found::add);
    }
    for (int n = drives + 1, from = found.size();
        n <= drives + REACH && found.size() == from;
        n++) {
      layout(servers, n, parity, least).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<ErasureLayout> nextServers(
      int servers, int drives, int parity, int least) {
    for (int n = servers + 1; n <= servers + REACH; n++) {
      Optional<ErasureLayout> layout = layout(n, drives, parity, least);
      if (layout.isPresent()) {
        return layout;
      }
    }
    return Optional.empty();
  }

  /** {@code parity}, or as much of it as half a set allows. */
  private static Optional<ErasureLayout> layout(int servers, int drives, int parity, int least) {
    int size = ErasureLayout.setSize(servers, drives).orElse(0);
    return size < least
        ? Optional.empty()
        : ErasureLayout.of(servers, drives, Math.min(parity, size / 2));
  }

  /**
   * The next larger number of servers that writes while {@code lost} of them are away, with its
   * least parity that does.
   */
  static Optional<ErasureLayout> writing(int servers, int drives, int lost) {
    for (int n = servers + 1; n <= servers + REACH; n++) {
      int size = ErasureLayout.setSize(n, drives).orElse(0);
      for (int parity = 1; size > 3 && parity <= Math.min(LARGEST_PARITY, size / 2); parity++) {
        Optional<ErasureLayout> layout = ErasureLayout.of(n, drives, parity);
        if (layout.isPresent() && layout.get().serversLostWriting() >= lost) {
          return layout;
        }
      }
    }
    return Optional.empty();
  }

  /** The least parity with which every pool writes while one of its servers is away. */
  static OptionalInt parityToWrite(List<ServerPool> pools) {
    for (int parity = 1; parity <= LARGEST_PARITY; parity++) {
      boolean all = true;
      for (ServerPool pool : pools) {
        var layout = ErasureLayout.of(pool.servers(), pool.drivesPerServer(), parity);
        all &= layout.isPresent() && layout.get().serversLostWriting() > 0;
      }
      if (all) {
        return OptionalInt.of(parity);
      }
    }
    return OptionalInt.empty();
  }

  /** The largest parity that every pool takes: half of the smallest set. */
  static int largestParity(List<ServerPool> pools) {
    int largest = LARGEST_PARITY;
    for (ServerPool pool : pools) {
      largest =
          Math.min(
              largest, ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0) / 2);
    }
    return largest;
  }

  /** Such as {@code 16 (sets of 16) or 18 (sets of 9)}: numbers of servers, or of their drives. */
  static String choices(List<ErasureLayout> layouts, boolean ofServers) {
    StringBuilder text = new StringBuilder();
    for (ErasureLayout layout : layouts) {
      text.append(text.isEmpty() ? "" : " or ")
          .append(ofServers ? layout.servers() : layout.drivesPerServer())
          .append(" (sets of ")
          .append(layout.setSize())
          .append(')');
    }
    return text.toString();
  }

  /** The first of the {@link #choices}, as a value. */
  static String nearest(List<ErasureLayout> layouts, boolean ofServers) {
    ErasureLayout first = layouts.getFirst();
    return Integer.toString(ofServers ? first.servers() : first.drivesPerServer());
  }
}

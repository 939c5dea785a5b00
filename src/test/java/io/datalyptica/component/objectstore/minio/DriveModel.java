package io.datalyptica.component.objectstore.minio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pool of MinIO drive by drive, for holding the rules against: drives are laid out as the server
 * lays them out, every subset of servers is lost, and what is left of each set is counted. Knows
 * nothing of {@code ErasureLayout} and uses no formula for sets.
 *
 * @param sets for each erasure set, how many of its drives each server has
 */
record DriveModel(int servers, int setSize, int parity, List<List<Integer>> sets) {
  private static final int SUBSETS_OF_ALL = 12;
  private static final Map<List<Integer>, int[]> COUNTED = new ConcurrentHashMap<>();

  /**
   * The size that the server's search ends with; 0 when it finds none, 1 for a lone drive, which is
   * never cut.
   */
  static int setSize(int servers, int drives) {
    int total = servers * drives;
    if (total == 1) {
      return 1;
    }
    // Patterns of the argument from right to left: the drives stand behind the hosts.
    List<Integer> patterns = new ArrayList<>();
    if (drives > 1) {
      patterns.add(drives);
    }
    if (servers > 1) {
      patterns.add(servers);
    }
    int chosen = 0;
    for (int size = 2; size <= 16; size++) {
      boolean symmetric = false;
      for (int pattern : patterns) {
        symmetric =
            pattern > size
                ? pattern % size == 0
                : size % pattern == 0; // overwritten: the last one decides
      }
      if (total % size == 0 && symmetric) {
        chosen = size;
      }
    }
    return chosen;
  }

  static DriveModel of(int servers, int drives, int parity) {
    int size = setSize(servers, drives);
    List<List<Integer>> sets = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int drive = 0; drive < drives; drive++) {
      for (int server = 0; server < servers; server++) {
        owners.add(server);
      }
    }
    for (int from = 0; size > 0 && from < owners.size(); from += size) {
      int[] drivesOf = new int[servers];
      owners.subList(from, from + size).forEach(owner -> drivesOf[owner]++);
      sets.add(Arrays.stream(drivesOf).boxed().toList());
    }
    return new DriveModel(servers, size, parity, sets);
  }

  /** Whether the server exits instead of starting. */
  boolean refused() {
    return setSize == 0 || parity > setSize / 2;
  }

  int readsSurvive() {
    return survived(setSize - parity);
  }

  int writesSurvive() {
    int data = setSize - parity;
    return survived(data == parity ? data + 1 : data);
  }

  /**
   * How many servers may be lost, whichever they are, while every set keeps {@code quorum} drives.
   */
  private int survived(int quorum) {
    int[] most = mostDrivesLost();
    int lost = 0;
    while (lost < servers && setSize - most[lost + 1] >= quorum) {
      lost++;
    }
    return lost;
  }

  /** For each number of lost servers, the most drives that a set loses with any of them. */
  private int[] mostDrivesLost() {
    int[] most = new int[servers + 1];
    for (List<Integer> set : distinct()) {
      int[] lost = COUNTED.computeIfAbsent(set, DriveModel::countEverySubset);
      for (int members = 1; members <= servers; members++) {
        most[members] = Math.max(most[members], lost[Math.min(members, lost.length - 1)]);
      }
    }
    return most;
  }

  private static int[] countEverySubset(List<Integer> set) {
    int[] most = new int[set.size() + 1];
    int[] lost = new int[1 << set.size()];
    for (int subset = 1; subset < lost.length; subset++) {
      lost[subset] = lost[subset & subset - 1] + set.get(Integer.numberOfTrailingZeros(subset));
      int members = Integer.bitCount(subset);
      most[members] = Math.max(most[members], lost[subset]);
    }
    return most;
  }

  /**
   * Sets that differ; of many servers only those with a drive in the set, because the others take
   * nothing from it.
   */
  private Set<List<Integer>> distinct() {
    Set<List<Integer>> distinct = new HashSet<>();
    for (List<Integer> set : sets) {
      distinct.add(
          servers <= SUBSETS_OF_ALL ? set : set.stream().filter(drives -> drives > 0).toList());
    }
    return distinct;
  }
}

package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureLayoutTest {

  /**
   * The search that the server does, written from its description: every legal size is tried, the
   * largest that is symmetric wins.
   */
  private static OptionalInt searched(int servers, int drives) {
    int total = servers * drives;
    if (total < 2) {
      return OptionalInt.empty();
    }
    int leftMost = servers > 1 ? servers : drives;
    OptionalInt best = OptionalInt.empty();
    for (int size = 2; size <= 16; size++) {
      boolean symmetric = leftMost > size ? leftMost % size == 0 : size % leftMost == 0;
      if (total % size == 0 && symmetric) {
        best = OptionalInt.of(size);
      }
    }
    return best;
  }

  @Test
  void setSizeIsWhatTheServersSearchFinds() {
    for (int servers = 1; servers <= 40; servers++) {
      for (int drives = 1; drives <= 16; drives++) {
        if (servers * drives > 1) {
          assertThat(ErasureLayout.setSize(servers, drives))
              .as("%d servers with %d drives", servers, drives)
              .isEqualTo(searched(servers, drives));
        }
      }
    }
  }

  /**
   * Loses every combination of servers of a set, one after another, and counts drives: no formula.
   */
  @Test
  void serversLostIsWhatCountingDrivesSays() {
    for (int servers = 1; servers <= 40; servers++) {
      for (int drives = 1; drives <= 16; drives++) {
        int size = ErasureLayout.setSize(servers, drives).orElse(0);
        for (int parity = 0; parity <= size / 2 && size > 0; parity++) {
          ErasureLayout layout = ErasureLayout.of(servers, drives, parity).orElseThrow();
          int[] worst = mostDrivesOfASetOnServers(layout);
          assertThat(layout.serversLostReading())
              .as("%s reads", layout)
              .isEqualTo(survived(worst, size - layout.readQuorum()));
          assertThat(layout.serversLostWriting())
              .as("%s writes", layout)
              .isEqualTo(survived(worst, size - layout.writeQuorum()));
        }
      }
    }
  }

  /**
   * Index n: how many drives a set can lose with n servers, found by laying the drives out as the
   * server does: hosts vary fastest.
   */
  private static int[] mostDrivesOfASetOnServers(ErasureLayout layout) {
    List<Integer> owners = new ArrayList<>();
    for (int drive = 0; drive < layout.drivesPerServer(); drive++) {
      for (int server = 0; server < layout.servers(); server++) {
        owners.add(server);
      }
    }
    int[] most = new int[layout.servers() + 1];
    for (int from = 0; from < owners.size(); from += layout.setSize()) {
      int[] drives = new int[layout.servers()];
      owners.subList(from, from + layout.setSize()).forEach(owner -> drives[owner]++);
      java.util.Arrays.sort(drives);
      for (int lost = 1, sum = 0; lost <= drives.length; lost++) {
        sum += drives[drives.length - lost];
        most[lost] = Math.max(most[lost], sum);
      }
    }
    return most;
  }

  private static int survived(int[] worst, int tolerated) {
    int lost = 0;
    while (lost + 1 < worst.length && worst[lost + 1] <= tolerated) {
      lost++;
    }
    return lost;
  }

  @ParameterizedTest
  @CsvSource({
    // servers, drives, parity: set, sets, read quorum, write quorum, servers lost reading, writing
    "4, 1, 2, 4, 1, 2, 3, 2, 1",
    "3, 1, 1, 3, 1, 2, 2, 1, 1",
    "2, 1, 1, 2, 1, 1, 2, 1, 0",
    "8, 1, 4, 8, 1, 4, 5, 4, 3",
    "4, 2, 4, 8, 1, 4, 5, 2, 1",
    "8, 2, 4, 16, 1, 12, 12, 2, 2",
    "16, 1, 8, 16, 1, 8, 9, 8, 7",
    "6, 4, 4, 12, 2, 8, 8, 2, 2",
    "32, 1, 4, 16, 2, 12, 12, 4, 4",
    "4, 1, 0, 4, 1, 4, 4, 0, 0",
    "1, 4, 2, 4, 1, 2, 3, 0, 0",
    "1, 1, 0, 1, 1, 1, 1, 0, 0"
  })
  void knownLayouts(
      int servers,
      int drives,
      int parity,
      int set,
      int sets,
      int read,
      int write,
      int lostRead,
      int lostWrite) {
    ErasureLayout layout = ErasureLayout.of(servers, drives, parity).orElseThrow();
    assertThat(
            List.of(
                layout.setSize(),
                layout.sets(),
                layout.readQuorum(),
                layout.writeQuorum(),
                layout.serversLostReading(),
                layout.serversLostWriting()))
        .containsExactly(set, sets, read, write, lostRead, lostWrite);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 19, 23, 29, 31, 37})
  void primeServerCountsBeyondSixteenAreRefused(int servers) {
    for (int drives = 1; drives <= 16; drives++) {
      assertThat(ErasureLayout.of(servers, drives, 1)).isEmpty();
    }
  }

  @Test
  void parityBeyondHalfASetIsRefused() {
    assertThat(ErasureLayout.of(4, 1, 2)).isPresent();
    assertThat(ErasureLayout.of(4, 1, 3)).isEmpty();
    assertThat(ErasureLayout.of(3, 1, 2)).isEmpty();
    assertThat(ErasureLayout.of(4, 1, -1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 1", "4, 2", "5, 2", "6, 3", "7, 3", "8, 4", "16, 4"})
  void defaultParityIsTheServersOwn(int set, int parity) {
    assertThat(ErasureLayout.defaultParity(set)).isEqualTo(parity);
  }

  @ParameterizedTest
  @CsvSource({
    // servers, drives, parity, domains: lost reading, lost writing
    "4, 1, 2, 4, 2, 1", // a node each
    "4, 1, 2, 2, 1, 0", // two servers on each node: one node may go, and then only reads work
    "4, 1, 2, 3, 1, 0", // zones of 2, 1, 1: the largest counts
    "4, 1, 2, 1, 0, 0",
    "6, 1, 3, 3, 1, 1",
    "9, 1, 4, 3, 1, 1",
    "16, 1, 4, 4, 1, 1",
    "32, 1, 4, 3, 0, 0", // two sets of 16 servers, 11 of which may share a zone
    "4, 1, 2, 99, 2, 1"
  })
  void domainsLostReckonsWithTheFullestDomain(
      int servers, int drives, int parity, int domains, int reading, int writing) {
    ErasureLayout layout = ErasureLayout.of(servers, drives, parity).orElseThrow();
    assertThat(layout.domainsLostReading(domains)).isEqualTo(reading);
    assertThat(layout.domainsLostWriting(domains)).isEqualTo(writing);
  }

  @Test
  void usableCapacityIsTheDataPart() {
    long gi = 1L << 30;
    assertThat(ErasureLayout.of(4, 1, 2).orElseThrow().usable(800 * gi)).isEqualTo(400 * gi);
    assertThat(ErasureLayout.of(8, 2, 4).orElseThrow().usable(1600 * gi)).isEqualTo(1200 * gi);
    assertThat(ErasureLayout.of(4, 1, 0).orElseThrow().usable(Long.MAX_VALUE))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void absurdSizesAreRefusedRatherThanOverflow() {
    assertThat(ErasureLayout.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 1)).isEmpty();
    assertThat(ErasureLayout.of(0, 1, 0)).isEmpty();
    assertThat(ErasureLayout.of(1, -4, 0)).isEmpty();
  }
}

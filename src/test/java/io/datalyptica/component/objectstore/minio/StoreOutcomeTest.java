package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.PlacementChoice;
import io.datalyptica.plan.simulation.Placements;
import io.datalyptica.plan.simulation.Platforms;
import io.datalyptica.profile.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreOutcomeTest {
  /**
   * Few servers, so that every set has drives of all of them: every placement, every loss, every
   * set.
   */
  @ParameterizedTest
  @CsvSource({
    "1,4,2", "2,1,1", "3,1,1", "4,1,2", "4,1,1", "4,2,4", "4,5,2", "3,4,2", "5,1,0", "2,12,4"
  })
  void whatIsLeftIsWhatEveryPlacementAndEveryLossLeaves(int servers, int drives, int parity) {
    for (Spread spread : Spread.values()) {
      for (PlacementChoice placing : PlacementChoice.values()) {
        for (int workers = spread == Spread.REQUIRED ? servers : 1; workers <= 5; workers++) {
          for (int zones = 1; zones <= Math.min(3, workers); zones++) {
            compare(
                servers, drives, parity, new Placements(servers, workers, zones, spread, placing));
          }
        }
      }
    }
  }

  private static void compare(int servers, int drives, int parity, Placements placements) {
    Plan plan =
        plan(
            servers, drives, parity, placements.workers(), placements.zones(), placements.spread());
    List<Set<Integer>> named =
        List.of(Set.of(), Set.of(servers - 1), new TreeSet<>(List.of(0, servers - 1)));
    List<List<Integer>> sets = sets(servers, drives, parity);
    for (int zones = 0; zones <= placements.zones(); zones++) {
      for (int nodes = 0; nodes <= Math.min(3, placements.workers()); nodes++) {
        for (Set<Integer> names : named) {
          int[] least = new int[sets.size()];
          Arrays.fill(least, Integer.MAX_VALUE);
          List<boolean[]> losses = placements.losses(zones, nodes);
          placements.each(
              at ->
                  losses.forEach(
                      lost -> count(sets, least, s -> names.contains(s) || lost[at[s]])));
          assertThat(outcome(plan, nodes, zones, names, placements.placing()))
              .as("%s, %d nodes, %d zones, servers %s", placements, nodes, zones, names)
              .isEqualTo(verdicts(least, servers, drives, parity));
        }
      }
    }
  }

  /**
   * More than 16 servers: a set has drives of some of them only. Each worker has one server: a lost
   * node is a lost server.
   */
  @ParameterizedTest
  @CsvSource({"18,1,4", "18,2,3", "20,1,4", "20,2,5"})
  void neighboursMakeASet(int servers, int drives, int parity) {
    Plan plan = plan(servers, drives, parity, servers, 1, Spread.REQUIRED);
    List<List<Integer>> sets = sets(servers, drives, parity);
    for (Set<Integer> named :
        List.of(Set.<Integer>of(), Set.of(0), Set.of(8, 9, 10), Set.of(0, 2, 3, servers - 1))) {
      for (int nodes = 0; nodes <= 4; nodes++) {
        int[] least = new int[sets.size()];
        Arrays.fill(least, Integer.MAX_VALUE);
        subsets(servers, nodes, 0, 0, least, sets, named);
        assertThat(outcome(plan, nodes, 0, named, PlacementChoice.WORST))
            .as("%d nodes, servers %s", nodes, named)
            .isEqualTo(verdicts(least, servers, drives, parity));
      }
    }
  }

  private static void subsets(
      int servers,
      int left,
      int from,
      int mask,
      int[] least,
      List<List<Integer>> sets,
      Set<Integer> named) {
    if (left == 0) {
      count(sets, least, s -> named.contains(s) || (mask >> s & 1) == 1);
      return;
    }
    for (int s = from; s <= servers - left; s++) {
      subsets(servers, left - 1, s + 1, mask | 1 << s, least, sets, named);
    }
  }

  private interface Lost {
    boolean server(int ordinal);
  }

  /**
   * The servers of the drives of each set: the hosts vary fastest, and a set is a slice of the
   * list.
   */
  private static List<List<Integer>> sets(int servers, int drives, int parity) {
    List<Integer> endpoints = new ArrayList<>();
    for (int d = 0; d < drives; d++) {
      for (int s = 0; s < servers; s++) {
        endpoints.add(s);
      }
    }
    int size = ErasureLayout.of(servers, drives, parity).orElseThrow().setSize();
    List<List<Integer>> sets = new ArrayList<>();
    for (int i = 0; i < endpoints.size(); i += size) {
      sets.add(endpoints.subList(i, i + size));
    }
    return sets;
  }

  private static void count(List<List<Integer>> sets, int[] least, Lost lost) {
    for (int i = 0; i < sets.size(); i++) {
      int left = 0;
      for (int server : sets.get(i)) {
        left += lost.server(server) ? 0 : 1;
      }
      least[i] = Math.min(least[i], left);
    }
  }

  /** How many drives each set has left, fewest first, and whether all can be read and written. */
  private static String verdicts(int[] least, int servers, int drives, int parity) {
    ErasureLayout layout = ErasureLayout.of(servers, drives, parity).orElseThrow();
    int data = layout.setSize() - parity;
    int[] sorted = least.clone();
    Arrays.sort(sorted);
    return Arrays.toString(sorted)
        + (sorted[0] >= data)
        + (sorted[0] >= (data == parity ? data + 1 : data));
  }

  private static String outcome(
      Plan plan, int nodes, int zones, Set<Integer> named, PlacementChoice placing) {
    TreeSet<String> pods = new TreeSet<>();
    named.forEach(s -> pods.add("minio-" + s));
    StoreOutcome store =
        lose(plan, Platforms.lost(nodes, zones, pods.toArray(String[]::new)), placing);
    List<Integer> left = new ArrayList<>();
    for (ServerSets sets : store.pools().getFirst().sets()) {
      for (int i = 0; i < sets.count(); i++) {
        left.add(sets.drivesLeft());
      }
    }
    left.sort(null);
    return left.toString() + store.reads() + store.writes();
  }

  private static StoreOutcome lose(Plan plan, Loss loss, PlacementChoice placing) {
    return StoreOutcome.of(
        plan.slice(MinioPlan.class).orElseThrow(), Platforms.lose(plan, loss, placing));
  }

  private static Plan plan(
      int servers, int drives, int parity, int workers, int zones, Spread spread) {
    return Platforms.plan(
        workers,
        zones,
        "objectStore: {spread: %s, parity: %d, pools: [{servers: %d, drivesPerServer: %d}]}"
            .formatted(spread.name().toLowerCase(Locale.ROOT), parity, servers, drives));
  }

  @Test
  void theWorstPoolDecidesForObjectsThatExist() {
    Plan plan =
        Platforms.plan(
            4,
            1,
            "objectStore: {parity: 2, pools: [{servers: 4}, {servers: 4, drivesPerServer: 2}]}");
    StoreOutcome one = lose(plan, Platforms.nodes(1), PlacementChoice.WORST);
    assertThat(one.writes()).isTrue();
    StoreOutcome named =
        lose(plan, Platforms.lost(0, 0, "minio-0", "minio-1"), PlacementChoice.WORST);
    assertThat(named.reads()).isTrue();
    assertThat(named.writes()).isFalse();
    assertThat(named.takesNewObjects()).as("pool 1 lost nothing").isTrue();
    StoreOutcome two = lose(plan, Platforms.nodes(2), PlacementChoice.WORST);
    assertThat(two.pools().get(1).reads()).as("4 of 8 drives, EC:2 reads with 6").isFalse();
    assertThat(two.takesNewObjects()).isFalse();
  }

  @Test
  void aPoolWithoutItsLastServerIsNeverFormatted() {
    Plan plan = Platforms.plan(3, 1, "objectStore: {spread: required, pools: [{servers: 4}]}");
    PoolOutcome pool = lose(plan, Platforms.nodes(0), PlacementChoice.WORST).pools().getFirst();
    assertThat(pool.servers()).isEqualTo(new Missing(4, 1, 0));
    assertThat(pool.reads()).isFalse();
    assertThat(pool.writes()).isFalse();
  }

  @Test
  void aLayoutThatTheServerRefusesStoresNothing() {
    Plan plan = Platforms.plan(17, 1, "objectStore: {pools: [{servers: 17}]}");
    StoreOutcome store = lose(plan, Platforms.nodes(0), PlacementChoice.WORST);
    assertThat(store.reads()).isFalse();
    assertThat(store.takesNewObjects()).isFalse();
  }

  @Test
  void evenServersToleratesWhatThePlanSays() {
    for (int workers = 1; workers <= 12; workers++) {
      Plan plan = plan(8, 2, 4, workers, 1, Spread.PREFERRED);
      ErasureLayout layout =
          plan.slice(MinioPlan.class).orElseThrow().pools().getFirst().layout().orElseThrow();
      for (int lost = 0; lost <= workers; lost++) {
        StoreOutcome store = lose(plan, Platforms.nodes(lost), PlacementChoice.EVEN);
        assertThat(store.reads()).isEqualTo(lost <= layout.domainsLostReading(workers));
        assertThat(store.writes()).isEqualTo(lost <= layout.domainsLostWriting(workers));
      }
    }
  }
}

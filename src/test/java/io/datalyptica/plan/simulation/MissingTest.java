package io.datalyptica.plan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.profile.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingTest {
  @ParameterizedTest
  @EnumSource
  void theWorstIsThatOfEveryPlacementAndEveryLoss(Spread spread) {
    int cases = 0;
    for (PlacementChoice placing : PlacementChoice.values()) {
      for (int workers = 1; workers <= 5; workers++) {
        for (int zones = 1; zones <= workers; zones++) {
          for (int pods = 1; pods <= 5; pods++) {
            cases += compare(new Placements(pods, workers, zones, spread, placing));
          }
        }
      }
    }
    assertThat(cases).isGreaterThan(1000);
  }

  private static int compare(Placements placements) {
    int cases = 0;
    for (int z = 0; z <= placements.zones(); z++) {
      for (int n = 0; n <= placements.workers(); n++) {
        for (int named = 0; named <= Math.min(2, placements.pods()); named++) {
          int wanted = placements.pods();
          Missing missing =
              Missing.of(
                  wanted,
                  placements.spread(),
                  new Domains(placements.workers(), placements.zones()),
                  Platforms.lost(n, z),
                  named,
                  placements.placing());
          assertThat(wanted - missing.left())
              .as("%s, %d zones, %d nodes, %d named", placements, z, n, named)
              .isEqualTo(most(placements, z, n, named));
          cases++;
        }
      }
    }
    return cases;
  }

  private static int most(Placements placements, int zonesLost, int nodesLost, int named) {
    List<boolean[]> losses = placements.losses(zonesLost, nodesLost);
    int[] most = {-1};
    placements.each(
        at -> {
          for (boolean[] lost : losses) {
            int gone = 0;
            for (int pod = 0; pod < at.length; pod++) {
              gone += pod < named || at[pod] == Placements.PENDING || lost[at[pod]] ? 1 : 0;
            }
            most[0] = Math.max(most[0], gone);
          }
        });
    return most[0];
  }

  /**
   * Two pods in each zone, side by side on the only node of one: that node goes, and the other
   * zone.
   */
  @Test
  void ofTwoEquallyFullZonesTheOneWithMoreNodesIsLost() {
    assertThat(new Domains(3, 2).takenEvenly(4, 1, 1)).isEqualTo(4);
  }

  @Test
  void everythingLostLeavesNothing() {
    Domains domains = new Domains(10_000, 100);
    assertThat(domains.takenEvenly(256, 100, 10_000)).isEqualTo(256);
    assertThat(domains.takenEvenly(256, 0, Integer.MAX_VALUE)).isEqualTo(256);
    assertThat(domains.takenEvenly(256, Integer.MAX_VALUE, 0)).isEqualTo(256);
    assertThat(domains.takenEvenly(0, 100, 10_000)).isZero();
  }

  @Test
  void noLossTakesNothing() {
    assertThat(
            Missing.of(
                7, Spread.NONE, new Domains(1, 1), Platforms.nodes(0), 0, PlacementChoice.WORST))
        .isEqualTo(new Missing(7, 0, 0));
  }
}

package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.simulation.Case;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.PlacementChoice;
import io.datalyptica.plan.simulation.Platforms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisOutcomeTest {
  private static RedisPlan group(int replicas, String sentinel, int minReplicas) {
    return Platforms.plan(
            replicas,
            1,
            "redis: [{role: broker, replicas: %d, minReplicasToWrite: %d, sentinel: %s}]"
                .formatted(replicas, minReplicas, sentinel))
        .slices(RedisPlan.class)
        .getFirst();
  }

  /**
   * Every pod as the master, every set of lost pods, and the two tests that stand between a dead
   * master and a new one.
   */
  @ParameterizedTest
  @CsvSource({
    "3,1,0", "3,2,1", "3,3,1", "3,2,2", "4,2,1", "5,3,1", "5,3,3", "5,5,0", "5,4,2", "2,2,0",
    "6,4,1", "7,2,2"
  })
  void electionIsThatOfEverySubset(int pods, int quorum, int minReplicas) {
    RedisPlan group = group(pods, "{quorum: " + quorum + "}", minReplicas);
    for (int lost = 0; lost <= pods; lost++) {
      boolean master = true;
      boolean writes = true;
      for (int mask = 0; mask < 1 << pods; mask++) {
        for (int was = 0; was < pods && Integer.bitCount(mask) == lost; was++) {
          int alive = pods - lost;
          boolean elected = alive >= quorum && 2 * alive > pods;
          boolean leads = (mask >> was & 1) == 0 || alive > 0 && elected;
          master &= leads;
          writes &= leads && alive - 1 >= minReplicas;
        }
      }
      RedisOutcome outcome = RedisOutcome.of(group, new Missing(pods, 0, lost));
      assertThat(outcome.reads()).as("%d lost", lost).isEqualTo(master);
      assertThat(outcome.writes()).as("%d lost", lost).isEqualTo(writes);
      if (lost > 0 && group.lossesTolerated() > 0) {
        assertThat(outcome.writes()).isEqualTo(lost <= group.lossesTolerated());
      }
    }
  }

  @Test
  void withoutSentinelNobodyReplacesTheMaster() {
    RedisPlan alone = group(1, "none", 0);
    assertThat(RedisOutcome.of(alone, new Missing(1, 0, 0)).writes()).isTrue();
    assertThat(RedisOutcome.of(alone, new Missing(1, 0, 1)).failover())
        .isEqualTo(Failover.NOBODY_LEFT);
  }

  @Test
  void whoeverIsLeftWithoutAMajorityWaitsForAnOperator() {
    RedisOutcome outcome = RedisOutcome.of(group(3, "{}", 1), new Missing(3, 0, 2));
    assertThat(outcome.failover()).isEqualTo(Failover.BY_HAND);
    assertThat(outcome.reads()).isFalse();
  }

  @Test
  void aNamedPodOfOneGroupIsNoPodOfAnother() {
    var plan = Platforms.plan(3, 1, "redis: [{name: a, role: broker}, {name: a-1, role: cache}]");
    Case lost = Platforms.lose(plan, Platforms.lost(0, 0, "a-1"), PlacementChoice.WORST);
    List<RedisPlan> groups = plan.slices(RedisPlan.class);
    assertThat(RedisOutcome.of(groups.get(0), lost).pods().left()).isEqualTo(2);
    assertThat(RedisOutcome.of(groups.get(1), lost).pods().left()).isEqualTo(3);
  }
}

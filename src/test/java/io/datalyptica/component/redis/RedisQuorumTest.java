package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisQuorumTest {
  private static RedisQuorum quorum(int voters, int quorum) {
    return new RedisQuorum(voters, Optional.empty(), quorum, 5000, 60_000, 1);
  }

  /**
   * Both tests of sentinel.c, counted out: alive Sentinels call the master down and vote; the dead
   * stay voters.
   */
  private static boolean canAct(int voters, int quorum, int alive) {
    boolean objectivelyDown = alive >= quorum;
    boolean elected = 2 * alive > voters && alive >= quorum;
    return objectivelyDown && elected;
  }

  @Test
  void toleranceIsWhatCountingEveryLossGives() {
    for (int voters = 1; voters <= 9; voters++) {
      for (int quorum = 1; quorum <= voters + 2; quorum++) {
        int tolerated = 0;
        for (int lost = 1; lost < voters; lost++) {
          tolerated = canAct(voters, quorum, voters - lost) ? lost : tolerated;
        }
        assertThat(quorum(voters, quorum).lossesTolerated())
            .as("%s voters, quorum %s", voters, quorum)
            .isEqualTo(tolerated);
        assertThat(quorum(voters, quorum).canEverAct()).isEqualTo(canAct(voters, quorum, voters));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,0", "2,1,0", "2,2,0", "3,1,1", "3,2,1", "3,3,0", "4,2,1", "4,3,1", "5,3,2", "5,4,1",
    "5,5,0", "7,4,3"
  })
  void toleranceMatchesTheTableOfTheFacts(int voters, int quorum, int losses) {
    assertThat(quorum(voters, quorum).lossesTolerated()).isEqualTo(losses);
  }

  @Test
  void twoMajoritiesAlwaysShareAVoter() {
    for (int voters = 1; voters <= 100; voters++) {
      assertThat(2 * RedisQuorum.majority(voters)).isGreaterThan(voters);
      assertThat(2 * (RedisQuorum.majority(voters) - 1)).isLessThanOrEqualTo(voters);
    }
  }

  @Test
  void aRestartedMasterWaitsLongerThanAFailoverTakes() {
    assertThat(quorum(3, 2).resumeAfterSeconds()).isEqualTo(40);
    assertThat(new RedisQuorum(3, Optional.empty(), 2, 30_000, 180_000, 1).resumeAfterSeconds())
        .isEqualTo(65);
  }
}

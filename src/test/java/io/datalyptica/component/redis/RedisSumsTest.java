package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sums of memory and time that rules judge by: the plan's long arithmetic is that of whole
 * numbers.
 */
class RedisSumsTest {
  private static final long MI = 1L << 20;

  /** The largest size that a profile can hold: quantities count thousandths. */
  private static final long LARGEST = Long.MAX_VALUE / 1000;

  @Property
  void memorySumsNeverOverflow(
      @ForAll @LongRange(min = 1, max = LARGEST) long limit,
      @ForAll @LongRange(min = 1, max = LARGEST) long maxMemory,
      @ForAll @IntRange(min = 1, max = 99) int replicas,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    RedisPlan group =
        redis().replicas(replicas).memoryLimit("limit", limit).maxMemory("data", maxMemory).group();
    RedisMemory memory = group.memory();
    BigInteger data = big(maxMemory);
    BigInteger around = big(memory.fragmentation()).add(big(replicas > 1 ? memory.backlog() : 0));
    assertThat(memory.fragmentation()).isBetween(0L, maxMemory);
    assertThat(big(memory.headroom())).isEqualTo(big(limit).subtract(data).subtract(around));
    assertThat(memory.takesMoreThan(percent))
        .isEqualTo(data.multiply(big(100)).compareTo(big(limit).multiply(big(percent))) > 0);
    assertThat(memory.percentOfLimit()).isBetween(0, 999);
    assertThat(memory.copyOnWritePercent()).isBetween(0, 100);
    assertThat(memory.replicaBuffers()).isBetween(0L, 99 * 2048 * MI);
    assertThat(memory.storage().value()).isBetween(1L, Long.MAX_VALUE);
    assertThat(group.fullSyncSeconds()).isPositive();
    assertThat(big(group.fullSyncSeconds()).multiply(big(100 * MI))).isGreaterThanOrEqualTo(data);
    assertThat(group.failoverSeconds()).isGreaterThanOrEqualTo(group.fullSyncSeconds());
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  @Property
  void timesNeverOverflow(
      @ForAll @LongRange(min = 1, max = 366L * 24 * 3600 * 1000) long downAfter,
      @ForAll @LongRange(min = 1, max = 366L * 24 * 3600 * 1000) long timeout) {
    RedisQuorum quorum = new RedisQuorum(3, Optional.empty(), 2, downAfter, timeout, 1);
    assertThat(quorum.retryAfterSeconds() * 500).isGreaterThanOrEqualTo(timeout);
    assertThat(quorum.resumeAfterSeconds()).isGreaterThan(quorum.downAfterSeconds());
    assertThat(quorum.downAfterIsSound()).isEqualTo(downAfter >= 3000 && downAfter <= 60_000);
  }

  @Test
  void withoutALimitNothingExceedsIt() {
    assertThat(new RedisMemory(0, 100 * MI, 4 * MI, 16 * MI, 3).takesMoreThan(0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"NONE,1,80", "NONE,3,65", "AOF,1,65", "RDB,1,65", "AOF,3,65"})
  void onlyWhatNeverForksMayTakeMore(Persistence persistence, int replicas, int percent) {
    assertThat(
            redis()
                .role(Role.CACHE)
                .persistence(persistence)
                .replicas(replicas)
                .group()
                .percentOfLimitAllowed())
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"15,true", "16,false"})
  void aTinyMemoryHoldsLittleButTheServer(long mebibytes, boolean tiny) {
    assertThat(redis().maxMemory(mebibytes + "Mi", mebibytes * MI).group().memory().isTiny())
        .isEqualTo(tiny);
  }

  @ParameterizedTest
  @CsvSource({"100,15", "1500,15", "1501,16", "10240,103"})
  void aFailoverTakesThreeTimesDownAfterOrOneCopy(long mebibytes, long seconds) {
    assertThat(redis().maxMemory(mebibytes + "Mi", mebibytes * MI).group().failoverSeconds())
        .isEqualTo(seconds);
  }

  @Test
  void withoutSentinelThereIsNoFailover() {
    assertThat(redis().withoutSentinel().group().failoverSeconds()).isZero();
  }
}

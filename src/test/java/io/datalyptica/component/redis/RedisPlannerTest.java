package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Spread;
import io.datalyptica.profile.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisPlannerTest {
  private static final long MI = 1L << 20;
  private static final long GI = 1L << 30;

  @ParameterizedTest
  @CsvSource({"BROKER,NOEVICTION,AOF", "SESSION,VOLATILE_LRU,AOF", "CACHE,ALLKEYS_LRU,NONE"})
  void roleDecidesEvictionAndPersistence(Role role, Eviction eviction, Persistence persistence) {
    RedisPlan group = redis().role(role).group();
    assertThat(group.eviction()).isEqualTo(eviction);
    assertThat(group.persistence()).isEqualTo(persistence);
  }

  @Test
  void profileOverridesEvictionAndPersistence() {
    RedisPlan group = redis().eviction(Eviction.VOLATILE_TTL).persistence(Persistence.RDB).group();
    assertThat(group.eviction()).isEqualTo(Eviction.VOLATILE_TTL);
    assertThat(group.persistence()).isEqualTo(Persistence.RDB);
  }

  @Test
  void maxMemoryIsSixtyPercentOfTheLimit() {
    RedisPlan group = redis().memoryLimit("2Gi", 2 * GI).group();
    assertThat(group.memory().maxMemory()).isEqualTo(1228 * MI);
    assertThat(group.redisResources().memoryLimit()).contains(new Quantity("2Gi", 2 * GI * 1000));
  }

  @Test
  void memoryRequestEqualsItsLimit() {
    for (RedisProfiles profile :
        List.of(
            redis(),
            redis().memoryLimit("3Gi", 3 * GI),
            redis().maxMemory("1Gi", GI),
            redis().tier(Tier.DEV))) {
      Resources resources = profile.group().redisResources();
      assertThat(resources.memoryLimit()).contains(resources.memoryRequest());
      assertThat(resources.cpuLimit()).isEmpty();
    }
  }

  @Test
  void limitFollowsFromMaxMemoryWhenTheProfileGivesNone() {
    for (long mebibytes : new long[] {16, 64, 256, 512, 1024, 4096, 65_536}) {
      RedisMemory memory = redis().maxMemory(mebibytes + "Mi", mebibytes * MI).group().memory();
      assertThat(memory.maxMemory()).isEqualTo(mebibytes * MI);
      assertThat(memory.percentOfLimit()).as("%s Mi", mebibytes).isLessThanOrEqualTo(60);
      assertThat(memory.limit()).isGreaterThanOrEqualTo(mebibytes * MI * 3 / 2 + 128 * MI);
    }
  }

  @Test
  void theSeedsLimitLeavesNothingForCopyOnWrite() {
    RedisMemory memory =
        redis().maxMemory("2Gi", 2 * GI).memoryLimit("2Gi", 2 * GI).group().memory();
    assertThat(memory.percentOfLimit()).isGreaterThanOrEqualTo(100);
    assertThat(memory.headroom()).isNegative();
    assertThat(memory.copyOnWritePercent()).isZero();
  }

  @Test
  void defaultsLeaveRoomForAnOrdinaryRewrite() {
    assertThat(redis().group().memory().copyOnWritePercent()).isGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"100,1Gi", "341,1Gi", "342,2Gi", "1024,4Gi", "10240,31Gi"})
  void storageHoldsThreeTimesTheData(long mebibytes, String storage) {
    Quantity size = redis().maxMemory(mebibytes + "Mi", mebibytes * MI).group().storage();
    assertThat(size.text()).isEqualTo(storage);
    assertThat(size.value()).isGreaterThanOrEqualTo(3 * mebibytes * MI);
  }

  @Test
  void quorumIsTheMajorityUnlessTheProfileSaysOtherwise() {
    assertThat(redis().replicas(5).group().quorum().orElseThrow().quorum()).isEqualTo(3);
    assertThat(redis().quorum(1).group().quorum().orElseThrow().quorum()).isEqualTo(1);
  }

  @Test
  void sentinelsThatNoPodCarriesAreVisible() {
    assertThat(redis().group().quorum().orElseThrow().oneInEachPod()).isTrue();
    assertThat(redis().sentinels(3).group().quorum().orElseThrow().oneInEachPod()).isTrue();
    assertThat(redis().sentinels(5).group().quorum().orElseThrow().oneInEachPod()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3,1,1", "3,2,0", "3,0,1", "2,1,0", "5,1,2", "5,3,1", "7,1,3"})
  void lossesAreBoundedBySentinelsAndByWrites(int replicas, int minReplicas, int losses) {
    assertThat(redis().replicas(replicas).minReplicasToWrite(minReplicas).group().lossesTolerated())
        .isEqualTo(losses);
  }

  @Test
  void aSingleRedisNeedsNoReplicaToWrite() {
    RedisPlan group = redis().withoutSentinel().minReplicasToWrite(1).group();
    assertThat(group.minReplicasToWrite()).isZero();
    assertThat(group.sentinel()).isFalse();
    assertThat(group.lossesTolerated()).isZero();
    assertThat(group.partitionLossSeconds()).isEmpty();
  }

  @Test
  void databasesAreNumberedInListOrderAndAllExist() {
    RedisProfiles profile = redis();
    for (int i = 0; i < 20; i++) {
      profile.database("user" + i, Role.BROKER);
    }
    RedisPlan group = profile.group();
    assertThat(group.databases())
        .extracting(RedisPlan.Database::number)
        .startsWith(0, 1, 2)
        .hasSize(20);
    assertThat(group.databaseCount()).isEqualTo(20);
    assertThat(redis().group().databaseCount()).isEqualTo(16);
  }

  @Test
  void aDatabaseThatNeedsAnotherEvictionIsAStranger() {
    RedisPlan group =
        redis().database("celery", Role.BROKER).database("nessie", Role.CACHE).group();
    assertThat(group.strangers()).extracting(RedisPlan.Database::name).containsExactly("nessie");
  }

  @Test
  void hostsFollowTheAddressing() {
    Platform platform = redis().plan().platform();
    assertThat(redis().group().host(platform, 1))
        .isEqualTo("redis-1.datalyptica.svc.cluster.local");
    assertThat(redis().addressing(Addressing.HOSTNAME).group().host(platform, 1))
        .isEqualTo("redis-1.redis-headless.datalyptica.svc.cluster.local");
  }

  /** Certificates have the names of one Service and its pods, and no addresses. */
  @Test
  void withTlsClientsAreToldNamesThatTheCertificateHas() {
    Platform platform = redis().plan().platform();
    assertThat(redis().tls().group().wire().addressing()).isEqualTo(Addressing.HOSTNAME);
    for (RedisPlan group :
        List.of(redis().tls().group(), redis().tls().addressing(Addressing.CLUSTER_IP).group())) {
      assertThat(group.hosts(platform).client(1))
          .isEqualTo("redis-1.redis-headless.datalyptica.svc.cluster.local");
      assertThat(group.hosts(platform).sentinels())
          .isEqualTo("redis-headless.datalyptica.svc.cluster.local");
      assertThat(group.certifiedService()).isEqualTo("redis-headless");
    }
    RedisPlan single = redis().tls().withoutSentinel().group();
    assertThat(single.hosts(platform).client(0)).isEqualTo("redis-0.datalyptica.svc.cluster.local");
    assertThat(single.certifiedService()).isEqualTo("redis-0");
    assertThat(redis().group().hosts(platform).sentinels())
        .isEqualTo("redis-sentinel.datalyptica.svc.cluster.local");
  }

  @Test
  void theGracePeriodCoversHandOverAndShutdown() {
    RedisPlan group = redis().group();
    assertThat(group.graceSeconds())
        .isGreaterThanOrEqualTo(group.pauseSeconds() + group.shutdownSeconds())
        .isGreaterThanOrEqualTo(60);
    assertThat(group.pauseSeconds()).isGreaterThan(group.handoverSeconds());
  }

  @Test
  void imagesComeFromTheMirror() {
    RedisPlan group = redis().registry("mirror.example/hub").group();
    assertThat(group.image()).startsWith("mirror.example/hub/valkey/").doesNotContain("docker.io");
    assertThat(group.exporter())
        .hasValueSatisfying(i -> assertThat(i).startsWith("mirror.example/hub/oliver006/"));
  }

  @Test
  void demandsCountEveryContainer() {
    assertThat(redis().plan().capacity().pods()).isEqualTo(3);
    assertThat(redis().group().common().pods().getFirst().containers()).hasSize(3);
    assertThat(
            redis()
                .monitoring(false)
                .withoutSentinel()
                .group()
                .common()
                .pods()
                .getFirst()
                .containers())
        .hasSize(1);
  }

  @Test
  void twoGroupsMaySharePasswords() {
    Plan plan = redis().plan(redis().name("cache").role(Role.CACHE).spec());
    assertThat(plan.secrets())
        .extracting(SecretNeed::name)
        .containsExactly("cache-credentials", "redis-credentials");
    assertThat(plan.slices(RedisPlan.class))
        .extracting(RedisPlan::pointer)
        .containsExactly("/spec/redis/0", "/spec/redis/1");
  }

  @Test
  void zonesSpreadOnlyWhenThereAreSeveral() {
    assertThat(redis().group().placement().zones()).isFalse();
    assertThat(redis().zones(3).group().placement().zones()).isTrue();
    assertThat(redis().group().placement().spread()).isEqualTo(Spread.REQUIRED);
  }

  @Test
  void onlyAllkeysPoliciesEvictAnything() {
    for (Eviction eviction : Eviction.values()) {
      assertThat(redis().eviction(eviction).group().evictsAnything())
          .isEqualTo(eviction.word().startsWith("allkeys"));
    }
  }

  @Test
  void aHugeMaxMemoryDoesNotOverflow() {
    RedisPlan group = redis().maxMemory("8Pi", 8L << 50).group();
    assertThat(group.storage().value()).isPositive();
    assertThat(group.memory().limit()).isPositive();
    assertThat(Optional.of(group.memory().percentOfLimit()))
        .hasValueSatisfying(p -> assertThat(p).isBetween(0, 999));
  }
}

package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.plan.Plan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * What {@code explain ID --profile} computes, with the numbers of the seed's group and of a single
 * cache.
 */
class RedisArithmeticTest {
  private static final Plan PLAN = plan();

  private static Plan plan() {
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: groups}
        spec:
          storageClass: block
          nodes: {workers: 4}
          redis:
            - name: queue
              role: broker
              maxMemory: 2Gi
              storage: 50Gi
              minReplicasToWrite: 0
              sentinel: {downAfter: 5s, failoverTimeout: 10s}
              resources: {requests: {memory: 2Gi}, limits: {memory: 2Gi}}
            - name: pages
              role: cache
              replicas: 1
              sentinel: none
              maxMemory: 700Mi
              resources: {requests: {memory: 1Gi}, limits: {memory: 1Gi}}
        """;
    ByteArrayInputStream in = new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8));
    return Judge.judge("-", in, () -> LocalDate.of(2026, 1, 1)).plan().orElseThrow();
  }

  private static String arithmetic(String id) {
    StringBuilder lines = new StringBuilder();
    PLAN.slices(RedisPlan.class).forEach(g -> lines.append(RedisRules.arithmetic(id, g)));
    return lines.toString();
  }

  @Test
  void losses() {
    String lines =
        """
        - group queue: 3 Sentinels - max(quorum 2, majority 2) = 1 may be lost
        - group pages: no Sentinel: 0 may be lost
        """;
    assertThat(arithmetic("REDIS-002")).isEqualTo(lines);
    assertThat(arithmetic("REDIS-003")).isEqualTo(lines);
    assertThat(arithmetic("REDIS-005")).isEqualTo(lines);
    assertThat(arithmetic("REDIS-006")).isEqualTo(lines);
  }

  @Test
  void writes() {
    assertThat(new OneLossStopsWrites().arithmetic(PLAN))
        .isEqualTo("- group queue: 3 pods - 1 master - 1 away = 1 replicas; writes need 0\n");
    assertThat(new UnboundedWriteLoss().arithmetic(PLAN))
        .isEqualTo(
            "- group queue: an isolated master accepts writes until the partition heals: all of"
                + " them are lost\n");
    assertThat(new LagBeyondDownAfter().arithmetic(PLAN))
        .isEqualTo("- group queue: maxLag 3 s against downAfter 5 s\n");
  }

  @Test
  void memory() {
    String lines =
        """
        - group queue: limit 2 Gi - maxMemory 2 Gi - fragmentation 143.36 Mi - backlog 128 Mi = -271.36 Mi; \
        maxMemory is 100 % of the limit, 65 % are allowed
        - group pages: limit 1 Gi - maxMemory 700 Mi - fragmentation 49 Mi = 275 Mi; \
        maxMemory is 69 % of the limit, 80 % are allowed
        """;
    assertThat(new RedisBeyondLimit().arithmetic(PLAN)).isEqualTo(lines);
    assertThat(new NoRoomToCopy().arithmetic(PLAN)).isEqualTo(lines);
  }

  @Test
  void volumesAndTimes() {
    assertThat(new SmallVolume().arithmetic(PLAN))
        .startsWith("- group queue: 3 x maxMemory 2 Gi = 6 Gi; the volume has 50Gi\n");
    assertThat(new FailoverTimeoutShort().arithmetic(PLAN))
        .isEqualTo(
            "- group queue: max(3 x downAfter 5 s, 2 Gi at 100 MiB/s = 21 s) = 21 s;"
                + " failoverTimeout is 10 s\n");
  }
}

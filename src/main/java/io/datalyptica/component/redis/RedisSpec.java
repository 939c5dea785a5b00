package io.datalyptica.component.redis;

import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.GoDuration;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.Choice;
import java.util.List;
import java.util.Optional;

/**
 * One item of spec.redis: a master/replica group with its Sentinels.
 *
 * @param sentinel empty: {@code sentinel: none}
 */
public record RedisSpec(
    CommonSpec common,
    DnsLabel name,
    Role role,
    List<DatabaseSpec> databases,
    int replicas,
    MemorySpec memory,
    PersistenceSpec disk,
    WriteSpec writes,
    Optional<SentinelSpec> sentinel,
    Optional<DnsName> credentialsSecret,
    Optional<Addressing> addressing,
    Tls tls) {
  public RedisSpec {
    databases = List.copyOf(databases);
  }

  /** What the dataset may take, and what goes when it is full. */
  public record MemorySpec(Optional<Quantity> maxMemory, Optional<Eviction> eviction) {}

  /** What survives a restart, and the volume that it is written to. */
  public record PersistenceSpec(Optional<Persistence> persistence, Optional<Quantity> storage) {}

  /** Replicas without which the master refuses writes, and how far they may lag behind. */
  public record WriteSpec(int minReplicas, GoDuration maxLag) {}

  public enum Role implements Choice {
    BROKER,
    CACHE,
    SESSION
  }

  /** Redis' maxmemory-policy; {@link #word()} is Redis' own name. */
  public enum Eviction implements Choice {
    NOEVICTION,
    ALLKEYS_LRU,
    ALLKEYS_LFU,
    ALLKEYS_RANDOM,
    VOLATILE_LRU,
    VOLATILE_LFU,
    VOLATILE_RANDOM,
    VOLATILE_TTL;

    @Override
    public String word() {
      return Choice.super.word().replace('_', '-');
    }
  }

  public enum Persistence implements Choice {
    AOF,
    RDB,
    NONE
  }

  public enum Addressing implements Choice {
    CLUSTER_IP,
    HOSTNAME;

    @Override
    public String word() {
      return this == CLUSTER_IP ? "clusterIP" : Choice.super.word();
    }
  }

  /** Whose certificate the servers show. */
  public enum Tls implements Choice {
    SERVICE_CA,
    NONE;

    @Override
    public String word() {
      return this == SERVICE_CA ? "serviceCA" : Choice.super.word();
    }
  }

  /** Who uses which database number, in list order. */
  public record DatabaseSpec(String name, Optional<Role> role) {}

  public record SentinelSpec(
      Optional<Integer> replicas,
      Optional<Integer> quorum,
      GoDuration downAfter,
      GoDuration failoverTimeout,
      int parallelSyncs) {}
}

package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Listener;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.Slice;
import io.datalyptica.profile.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One Redis group with its Sentinels, decided.
 *
 * @param databases who uses which number, in the order of the numbers
 * @param quorum empty: one Redis without Sentinel
 * @param credentials the Secret with the key {@code password}
 */
public record RedisPlan(
    Common common,
    RedisNames names,
    Role role,
    List<Database> databases,
    Optional<RedisQuorum> quorum,
    Wire wire,
    Eviction eviction,
    Persistence persistence,
    WriteGuard writeGuard,
    RedisMemory memory,
    Containers containers,
    String credentials)
    implements Slice {

  /** The port of Redis. */
  public static final int PORT = 6379;

  /** The port of Sentinel. */
  public static final int SENTINEL_PORT = 26379;

  /** The port of the exporter. */
  public static final int METRICS_PORT = 9121;

  /** Redis' own default of the setting {@code databases}; fewer would surprise clients. */
  private static final int DEFAULT_DATABASES = 16;

  /** One numbered database and who uses it. */
  public record Database(int number, String name, Role role) {}

  /**
   * How nodes and clients talk to each other.
   *
   * @param addressing what a node announces
   * @param tls whether everything is encrypted, with a certificate of the service CA
   */
  public record Wire(Addressing addressing, boolean tls) {}

  /**
   * When the master accepts a write.
   *
   * @param minReplicas that must be connected
   * @param maxLagSeconds how long a replica may be silent and still count
   */
  public record WriteGuard(int minReplicas, long maxLagSeconds) {}

  /**
   * What runs in a pod.
   *
   * @param exporter the exporter's image; empty without monitoring
   */
  public record Containers(
      String image,
      Optional<String> exporter,
      Resources redis,
      Resources sentinel,
      Resources metrics,
      Resources prepare) {}

  public RedisPlan {
    databases = List.copyOf(databases);
  }

  @Override
  public List<Listener> listeners() {
    List<Integer> ports = quorum.isPresent() ? List.of(PORT, SENTINEL_PORT) : List.of(PORT);
    return List.of(new Listener(names.name(), identity().selector(), ports));
  }

  /** The JSON pointer of this group in the profile. */
  public String pointer() {
    return common.pointer();
  }

  /** The pods of the group, which are all alike. */
  Pods pods() {
    return common.pods().getFirst();
  }

  /** Redis pods, the master included. */
  public int replicas() {
    return pods().count();
  }

  public Placement placement() {
    return pods().placement();
  }

  /** Of the volume of one pod. */
  public Quantity storage() {
    return pods().volumes().getFirst();
  }

  public Optional<String> storageClass() {
    return pods().storageClass();
  }

  /** The setting {@code databases}. */
  public int databaseCount() {
    return Math.max(DEFAULT_DATABASES, databases.size());
  }

  public String image() {
    return containers.image();
  }

  public Optional<String> exporter() {
    return containers.exporter();
  }

  public Resources redisResources() {
    return containers.redis();
  }

  public Resources sentinelResources() {
    return containers.sentinel();
  }

  public Resources exporterResources() {
    return containers.metrics();
  }

  public Resources prepareResources() {
    return containers.prepare();
  }

  public int minReplicasToWrite() {
    return writeGuard.minReplicas();
  }

  public long maxLagSeconds() {
    return writeGuard.maxLagSeconds();
  }

  /** Whether a Sentinel runs in each pod. */
  public boolean sentinel() {
    return quorum.isPresent();
  }

  /**
   * Pods that may be lost at once while the group still finds a master and that master still
   * accepts writes: the smaller of what the Sentinels and what {@code min-replicas-to-write} allow.
   */
  public int lossesTolerated() {
    int writable = Math.max(0, replicas() - 1 - minReplicasToWrite());
    return quorum.map(q -> Math.min(q.lossesTolerated(), writable)).orElse(0);
  }

  /**
   * Seconds of acknowledged writes that an isolated master can take before it refuses: the upper
   * bound of what a partition loses.
   */
  public Optional<Long> partitionLossSeconds() {
    return minReplicasToWrite() > 0 ? Optional.of(maxLagSeconds()) : Optional.empty();
  }

  /**
   * Databases whose role asks for another eviction policy than this group has: one memory, one
   * policy, for all numbers.
   */
  public List<Database> strangers() {
    List<Database> strangers = new ArrayList<>();
    for (Database database : databases) {
      if (RedisPlanner.eviction(database.role()) != RedisPlanner.eviction(role)) {
        strangers.add(database);
      }
    }
    return List.copyOf(strangers);
  }

  /**
   * Databases of a broker whose queues the group's policy may throw away, when the group is not a
   * broker's itself.
   */
  public List<Database> evictedBrokers() {
    List<Database> evicted = new ArrayList<>();
    for (Database database : databases) {
      if (role != Role.BROKER
          && database.role() == Role.BROKER
          && eviction != Eviction.NOEVICTION) {
        evicted.add(database);
      }
    }
    return List.copyOf(evicted);
  }

  /**
   * What maxmemory may take of the limit. A fork (AOF rewrite, snapshot, full synchronisation of a
   * replica) copies the pages that are written meanwhile; a single cache that is never written
   * anywhere does not fork.
   */
  public int percentOfLimitAllowed() {
    return persistence == Persistence.NONE && replicas() == 1 ? 80 : 65;
  }

  /**
   * Seconds that one replica takes to copy the full dataset at 100 MiB/s, which is what a link of 1
   * Gbit/s carries.
   */
  public long fullSyncSeconds() {
    return Math.ceilDiv(memory.maxMemory(), 100L << 20);
  }

  /** The shortest failover timeout that one attempt fits into; 0 without Sentinel. */
  public long failoverSeconds() {
    return quorum
        .map(q -> Math.max(Math.ceilDiv(3 * q.downAfterMillis(), 1000L), fullSyncSeconds()))
        .orElse(0L);
  }

  /** Whether the policy may throw away keys that have no time to live. */
  public boolean evictsAnything() {
    return switch (eviction) {
      case ALLKEYS_LRU, ALLKEYS_LFU, ALLKEYS_RANDOM -> true;
      case NOEVICTION, VOLATILE_LRU, VOLATILE_LFU, VOLATILE_RANDOM, VOLATILE_TTL -> false;
    };
  }

  /**
   * How long a stopping master tries to hand over: Sentinel answers NOGOODSLAVE until it has read
   * the replica's priority, which it does every 10 s; measured: one attempt left a write gap of
   * 26.6 s, 15 s of attempts one of 1.6 s.
   */
  public int handoverSeconds() {
    return 15;
  }

  /**
   * How long writes stay paused at most: the attempts, the promotion and the first replica of the
   * new master.
   */
  public int pauseSeconds() {
    return handoverSeconds() + 20;
  }

  /** Redis waits this long for its replicas when it is told to stop (shutdown-timeout, Redis 7). */
  public int shutdownSeconds() {
    return 10;
  }

  /** The hand-over, the shutdown and what the scripts between them take. */
  public int graceSeconds() {
    return pauseSeconds() + shutdownSeconds() + 15;
  }

  /** The host by which everything reaches pod {@code ordinal}. */
  public String host(Platform platform, int ordinal) {
    return hosts(platform).node(ordinal);
  }

  RedisHosts hosts(Platform platform) {
    return new RedisHosts(platform, names, wire, sentinel());
  }

  /** Whether each pod has a Service of its own. */
  public boolean nodeServices() {
    return nodeServices(wire, sentinel());
  }

  static boolean nodeServices(Wire wire, boolean sentinel) {
    return wire.tls() || wire.addressing() == Addressing.CLUSTER_IP || !sentinel;
  }

  /** Whether Redis and Sentinel speak TLS, and nothing else. */
  public boolean tls() {
    return wire.tls();
  }

  /** Of the URLs that lead to Redis. */
  public String scheme() {
    return tls() ? "rediss" : "redis";
  }

  /** Whether nodes announce the names of their pods. */
  boolean announcesNames() {
    return wire.addressing() == Addressing.HOSTNAME;
  }

  /**
   * Whether every pod keeps the names of all nodes in its hosts file, with the lasting addresses of
   * their Services: a name that the certificate has, found without DNS.
   */
  boolean pinsNames() {
    return tls() && sentinel() && announcesNames();
  }

  /**
   * The Service for which the service CA makes the certificate: a headless one's holds the names of
   * all its pods (service-ca-operator, certSubjectsForService).
   */
  String certifiedService() {
    return sentinel() ? names.headless() : names.node(0);
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.DatabaseSpec;
import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.component.redis.RedisSpec.SentinelSpec;
import io.datalyptica.component.redis.RedisSpec.Tls;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.ContainersShape;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.GoDuration;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.NoneOrShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of spec.redis. */
public final class RedisShape {
  /** Leaves room in a label for the longest suffix, and for the hash of a revision. */
  private static final int MAX_NAME = 40;

  private static final Shape<Role> ROLE_WORD = ChoiceShape.of(Role.values());
  private static final Shape<GoDuration> DURATION = new TextShape<>(GoDuration.TYPE);

  private static final Field<String> DATABASE =
      new Field<>("name", CommonShape.LINE, Default.required(), "Who uses it.");
  private static final Field<Role> DATABASE_ROLE =
      new Field<>("role", ROLE_WORD, Default.derived("the group's"), "What it is used as.");
  private static final ObjectShape<DatabaseSpec> DATABASE_SHAPE =
      ObjectShape.of(
              v -> new DatabaseSpec(v.get(DATABASE), v.find(DATABASE_ROLE)),
              DATABASE,
              DATABASE_ROLE)
          .withShorthand(DATABASE);

  private static final Field<Integer> SENTINELS =
      new Field<>(
          "replicas",
          new NumberShape(1, 99),
          Default.derived("replicas of the group"),
          "Sentinels.");
  private static final Field<Integer> QUORUM =
      new Field<>(
          "quorum",
          new NumberShape(1, 99),
          Default.derived("the majority of the Sentinels"),
          "Sentinels that must agree that the master is down.");
  private static final Field<GoDuration> DOWN_AFTER =
      new Field<>(
          "downAfter",
          DURATION,
          Default.always("5s"),
          "Silence after which a Sentinel takes the master for down.");
  private static final Field<GoDuration> FAILOVER_TIMEOUT =
      new Field<>(
          "failoverTimeout", DURATION, Default.always("60s"), "Time for one attempt to fail over.");
  private static final Field<Integer> PARALLEL_SYNCS =
      new Field<>(
          "parallelSyncs",
          new NumberShape(1, 99),
          Default.always("1"),
          "Replicas that synchronise with a new master at a time.");
  private static final ObjectShape<SentinelSpec> SENTINEL_SHAPE =
      ObjectShape.of(
          v ->
              new SentinelSpec(
                  v.find(SENTINELS),
                  v.find(QUORUM),
                  v.get(DOWN_AFTER),
                  v.get(FAILOVER_TIMEOUT),
                  v.get(PARALLEL_SYNCS)),
          SENTINELS,
          QUORUM,
          DOWN_AFTER,
          FAILOVER_TIMEOUT,
          PARALLEL_SYNCS);

  private static final Field<DnsLabel> NAME =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.serviceName(MAX_NAME, "redis")),
          Default.always("redis"),
          "Names the group's objects.");
  private static final Field<Role> ROLE =
      new Field<>("role", ROLE_WORD, Default.required(), "Decides eviction and persistence.");
  private static final Field<List<DatabaseSpec>> DATABASES =
      new Field<>(
          "databases",
          new ListShape<>(DATABASE_SHAPE, "name"),
          Default.noItems(),
          "Who uses which database number, in list order.");
  private static final Field<Integer> REPLICAS =
      new Field<>(
          "replicas",
          new NumberShape(1, 99),
          Default.byTier("3", "1"),
          "Redis pods, the master included.");
  private static final Field<Quantity> STORAGE =
      new Field<>(
          "storage",
          CommonShape.SIZE,
          Default.derived("3 × maxMemory, at least 1Gi"),
          "Volume of each pod.");
  private static final Field<Quantity> MAX_MEMORY =
      new Field<>(
          "maxMemory",
          CommonShape.SIZE,
          Default.derived("60 % of the memory limit"),
          "Redis' maxmemory.");
  private static final Field<Eviction> EVICTION =
      new Field<>(
          "eviction",
          ChoiceShape.of(Eviction.values()),
          Default.derived("by role"),
          "Redis' maxmemory-policy.");
  private static final Field<Persistence> PERSISTENCE =
      new Field<>(
          "persistence",
          ChoiceShape.of(Persistence.values()),
          Default.derived("by role"),
          "How data survives a restart.");
  private static final Field<Integer> MIN_REPLICAS =
      new Field<>(
          "minReplicasToWrite",
          new NumberShape(0, 98),
          Default.byTier("1", "0"),
          "Replicas without which a master refuses writes; bounds what a failover can lose.");
  private static final Field<GoDuration> MAX_LAG =
      new Field<>(
          "maxLag",
          DURATION,
          Default.always("3s"),
          "Lag above which a replica does not count for that.");
  private static final Field<Optional<SentinelSpec>> SENTINEL =
      new Field<>(
          "sentinel",
          new NoneOrShape<>(SENTINEL_SHAPE),
          Default.section(),
          "Sentinels run beside Redis in the same pods; `none` with one replica.");
  private static final Field<Optional<DnsName>> CREDENTIALS =
      CommonShape.credentials("`<name>-credentials`", "password");
  private static final Field<Addressing> ADDRESSING =
      new Field<>(
          "addressing",
          ChoiceShape.of(Addressing.values()),
          Default.derived("clusterIP; hostname with tls"),
          "What the nodes announce to clients and to each other. Certificates hold names, so only"
              + " hostname lets clients check whom they talk to.");
  private static final Field<Tls> TLS =
      new Field<>(
          "tls",
          ChoiceShape.of(Tls.values()),
          Default.always("none"),
          "`serviceCA`: Redis, Sentinel and clients speak TLS, with a certificate that OpenShift"
              + " makes and renews (`tls: serviceCA`); `none`: everything crosses the pod network"
              + " in clear.");

  private static final Field<Map<String, ResourcesSpec>> CONTAINERS =
      ContainersShape.of(
          ContainersShape.one("sentinel", "Sentinel, in each pod."),
          ContainersShape.one("exporter", "What reads metrics, in each pod."),
          ContainersShape.one("prepare", "What writes the configuration before Redis starts."));

  public static final ObjectShape<RedisSpec> SHAPE =
      ObjectShape.of(
          RedisShape::bind,
          CommonShape.with(
              NAME,
              ROLE,
              DATABASES,
              REPLICAS,
              STORAGE,
              MAX_MEMORY,
              EVICTION,
              PERSISTENCE,
              MIN_REPLICAS,
              MAX_LAG,
              SENTINEL,
              CREDENTIALS,
              ADDRESSING,
              TLS,
              CONTAINERS));

  private RedisShape() {}

  private static RedisSpec bind(Values v) {
    return new RedisSpec(
        CommonShape.bind(v, v.get(CONTAINERS)),
        v.get(NAME),
        v.get(ROLE),
        v.get(DATABASES),
        v.get(REPLICAS),
        new RedisSpec.MemorySpec(v.find(MAX_MEMORY), v.find(EVICTION)),
        new RedisSpec.PersistenceSpec(v.find(PERSISTENCE), v.find(STORAGE)),
        new RedisSpec.WriteSpec(v.get(MIN_REPLICAS), v.get(MAX_LAG)),
        v.get(SENTINEL),
        v.get(CREDENTIALS),
        v.find(ADDRESSING),
        v.get(TLS));
  }
}

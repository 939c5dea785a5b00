package io.datalyptica.component.redis;

import io.datalyptica.component.Site;
import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.component.redis.RedisSpec.Tls;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides one Redis group. */
final class RedisPlanner {
  /**
   * Valkey's image carries the redis-* names beside its own, a shell with coreutils, and glibc,
   * whose resolver is the one that was measured (musl's treats time-outs differently).
   */
  private static final String IMAGE = Facts.text("image.redis");

  private RedisPlanner() {}

  static RedisPlan plan(Site<RedisSpec> site, RedisNames names) {
    RedisSpec spec = site.spec();
    Platform platform = site.platform();
    CommonSpec common = spec.common();
    Quantity limit = RedisMemory.limit(spec, platform.tier());
    Resources redis = platform.resources(redis(limit, platform.tier()), common.resources());
    RedisMemory memory = RedisMemory.of(spec, redis.memoryLimit().orElse(limit));
    Optional<RedisQuorum> quorum = quorum(spec);
    Image image = Images.of(platform, common.image(), IMAGE);
    Optional<Image> exporter =
        platform.monitoring().enabled()
            ? Optional.of(Images.of(platform, Facts.text("image.redis-exporter")))
            : Optional.empty();
    RedisPlan.Containers containers =
        new RedisPlan.Containers(
            image.reference(),
            exporter.map(Image::reference),
            redis,
            beside(site, "sentinel", 50, 128),
            beside(site, "exporter", 20, 64),
            beside(site, "prepare", 50, 128));
    return new RedisPlan(
        new Common(
            site.pointer(),
            "storage",
            identity(spec, names),
            common.labels(),
            common.annotations(),
            List.of(pods(site, names, containers, quorum.isPresent(), memory)),
            objects(spec, names),
            List.of(secret(spec, names)),
            images(site.pointer(), names, image, quorum.isPresent(), exporter),
            List.of(),
            List.of(),
            List.of()),
        names,
        spec.role(),
        databases(spec),
        quorum,
        wire(spec),
        spec.memory().eviction().orElse(eviction(spec.role())),
        spec.disk().persistence().orElse(persistence(spec.role())),
        new RedisPlan.WriteGuard(
            spec.replicas() > 1 ? spec.writes().minReplicas() : 0,
            Math.max(1, Math.ceilDiv(spec.writes().maxLag().millis(), 1000L))),
        memory,
        containers,
        credentials(spec, names));
  }

  static Identity identity(RedisSpec spec, RedisNames names) {
    return new Identity("redis", names.name(), spec.role().word());
  }

  /**
   * Certificates hold names and no addresses: with TLS the nodes announce names, or clients could
   * not check them.
   */
  static RedisPlan.Wire wire(RedisSpec spec) {
    boolean tls = spec.tls() == Tls.SERVICE_CA;
    return new RedisPlan.Wire(
        spec.addressing().orElse(tls ? Addressing.HOSTNAME : Addressing.CLUSTER_IP), tls);
  }

  static String credentials(RedisSpec spec, RedisNames names) {
    return spec.credentialsSecret().map(DnsName::value).orElse(names.credentials());
  }

  private static Pods pods(
      Site<RedisSpec> site,
      RedisNames names,
      RedisPlan.Containers containers,
      boolean sentinel,
      RedisMemory memory) {
    RedisSpec spec = site.spec();
    List<Resources> resources = new ArrayList<>(List.of(containers.redis()));
    if (sentinel) {
      resources.add(containers.sentinel());
    }
    if (containers.exporter().isPresent()) {
      resources.add(containers.metrics());
    }
    List<String> pods = new ArrayList<>();
    for (int i = 0; i < spec.replicas(); i++) {
      pods.add(names.node(i));
    }
    return new Pods(
        "redis",
        "group " + names.name(),
        "pods of Redis group " + names.name(),
        spec.replicas(),
        Placement.of(spec.common(), site.platform()),
        resources,
        List.of(spec.disk().storage().orElseGet(memory::storage)),
        spec.common().storageClass().or(site.platform()::storageClass),
        pods,
        0);
  }

  /** The number of the database that {@code user} has; -1 when it has none. */
  static int number(RedisSpec spec, String user) {
    for (int i = 0; i < spec.databases().size(); i++) {
      if (spec.databases().get(i).name().equals(user)) {
        return i;
      }
    }
    return -1;
  }

  /** What no other component's object may be called. */
  private static List<String> objects(RedisSpec spec, RedisNames names) {
    List<String> objects =
        new ArrayList<>(
            List.of(
                names.name(), names.headless(), names.sentinel(), names.config(), names.alerts()));
    if (RedisPlan.nodeServices(wire(spec), spec.sentinel().isPresent())) {
      for (int i = 0; i < spec.replicas(); i++) {
        objects.add(names.node(i));
      }
    }
    return objects;
  }

  /**
   * Queues and locks must never be evicted. Sessions all have a time to live, and the one nobody
   * used for longest goes first: volatile-ttl would take short-lived keys, such as a login in
   * progress, before idle sessions. A cache may lose anything.
   */
  static Eviction eviction(Role role) {
    return switch (role) {
      case BROKER -> Eviction.NOEVICTION;
      case SESSION -> Eviction.VOLATILE_LRU;
      case CACHE -> Eviction.ALLKEYS_LRU;
    };
  }

  private static Persistence persistence(Role role) {
    return switch (role) {
      case BROKER, SESSION -> Persistence.AOF;
      case CACHE -> Persistence.NONE;
    };
  }

  private static Optional<RedisQuorum> quorum(RedisSpec spec) {
    return spec.sentinel()
        .map(
            s ->
                new RedisQuorum(
                    spec.replicas(),
                    s.replicas(),
                    s.quorum().orElse(RedisQuorum.majority(spec.replicas())),
                    s.downAfter().millis(),
                    s.failoverTimeout().millis(),
                    s.parallelSyncs()));
  }

  private static List<RedisPlan.Database> databases(RedisSpec spec) {
    List<RedisPlan.Database> databases = new ArrayList<>();
    for (RedisSpec.DatabaseSpec database : spec.databases()) {
      databases.add(
          new RedisPlan.Database(
              databases.size(), database.name(), database.role().orElse(spec.role())));
    }
    return databases;
  }

  private static Resources redis(Quantity memory, Tier tier) {
    return Resources.unthrottled(Quantity.millicores(tier == Tier.HA ? 500 : 100), memory);
  }

  /**
   * A Sentinel that is stalled for 2 s goes deaf for 30 (TILT): unless asked for, it has no CPU
   * limit either.
   */
  private static Resources beside(
      Site<RedisSpec> site, String container, long millicores, long mebibytes) {
    return site.platform()
        .resources(
            Resources.unthrottled(Quantity.millicores(millicores), Quantity.mebi(mebibytes)),
            site.spec().common().container(container));
  }

  private static List<ImageUse> images(
      String section, RedisNames names, Image image, boolean sentinel, Optional<Image> exporter) {
    String object = "StatefulSet/" + names.statefulSet();
    List<ImageUse> images = new ArrayList<>();
    images.add(new ImageUse(image, section, object, "prepare"));
    images.add(new ImageUse(image, section, object, "redis"));
    if (sentinel) {
      images.add(new ImageUse(image, section, object, "sentinel"));
    }
    exporter.ifPresent(e -> images.add(new ImageUse(e, section, object, "exporter")));
    return images;
  }

  static SecretNeed secret(RedisSpec spec, RedisNames names) {
    return new SecretNeed(
        credentials(spec, names),
        List.of(
            new SecretNeed.Key(
                "password",
                SecretValue.Random.of(
                    Accepted.atLeast(16, Accepted.Alphabet.LINE)
                        .but("Redis and Sentinel share it")))),
        List.of("StatefulSet/" + names.statefulSet()));
  }
}

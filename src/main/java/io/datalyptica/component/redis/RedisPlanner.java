package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.Demand;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides one Redis group. */
public final class RedisPlanner {
  /**
   * Valkey, the BSD-licensed continuation of Redis 7.2 (Redis itself is RSAL, SSPL or AGPL since
   * 7.4, and 7.2 is no longer maintained). Its image carries the redis-* names beside its own, a
   * shell with coreutils, and glibc, whose resolver is the one that was measured (musl's treats
   * time-outs differently).
   */
  private static final String IMAGE = "docker.io/valkey/valkey:8.1.11-trixie";

  /** MIT licence. */
  private static final String EXPORTER = "docker.io/oliver006/redis_exporter:v1.90.0";

  /** Redis' own default; fewer would surprise clients. */
  private static final int DEFAULT_DATABASES = 16;

  private RedisPlanner() {}

  public static RedisPlan plan(Profile profile, Platform platform, RedisSpec spec, int index) {
    RedisNames names = new RedisNames(spec.name().value());
    CommonSpec common = spec.common();
    Identity identity = new Identity("redis", names.name(), spec.role().word());
    Quantity limit = RedisMemory.limit(spec, platform.tier());
    Resources redis = redis(limit, platform.tier()).with(common.resources());
    RedisMemory memory = RedisMemory.of(spec, redis.memoryLimit().orElse(limit));
    Quantity storage = spec.storage().orElseGet(memory::storage);
    Optional<RedisQuorum> quorum = quorum(spec);
    Image image = Images.of(platform, common.image(), IMAGE);
    Optional<Image> exporter =
        platform.monitoring().enabled()
            ? Optional.of(Images.of(platform, EXPORTER))
            : Optional.empty();
    String credentials = spec.credentialsSecret().map(DnsName::value).orElse(names.credentials());
    List<Resources> containers = new ArrayList<>(List.of(redis));
    quorum.ifPresent(_ -> containers.add(sidecar(50, 128)));
    exporter.ifPresent(_ -> containers.add(sidecar(20, 64)));
    return new RedisPlan(
        identity,
        List.of(secret(credentials, names)),
        List.of(
            new Demand(
                "redis", "group " + names.name(), spec.replicas(), containers, List.of(storage))),
        images(index, names, image, quorum.isPresent(), exporter),
        index,
        names,
        spec.role(),
        databases(spec),
        Math.max(DEFAULT_DATABASES, spec.databases().size()),
        spec.replicas(),
        quorum,
        spec.addressing(),
        spec.eviction().orElse(eviction(spec.role())),
        spec.persistence().orElse(persistence(spec.role())),
        spec.replicas() > 1 ? spec.minReplicasToWrite() : 0,
        Math.max(1, Math.ceilDiv(spec.maxLag().millis(), 1000L)),
        memory,
        storage,
        common.storageClass().or(profile::storageClass),
        image.reference(),
        exporter.map(Image::reference),
        redis,
        sidecar(50, 128),
        sidecar(20, 64),
        Placement.of(common, platform),
        credentials,
        common.labels(),
        common.annotations());
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

  /** A Sentinel that is stalled for 2 s goes deaf for 30 (TILT): it has no CPU limit either. */
  private static Resources sidecar(long millicores, long mebibytes) {
    return Resources.unthrottled(Quantity.millicores(millicores), Quantity.mebi(mebibytes));
  }

  private static List<ImageUse> images(
      int index, RedisNames names, Image image, boolean sentinel, Optional<Image> exporter) {
    String section = "/spec/redis/" + index;
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

  private static SecretNeed secret(String credentials, RedisNames names) {
    return new SecretNeed(
        credentials,
        List.of(
            new SecretNeed.Key(
                "password",
                SecretValue.Random.of(
                    Accepted.atLeast(16, Accepted.Alphabet.LINE)
                        .but("Redis and Sentinel share it")))),
        List.of("StatefulSet/" + names.statefulSet()));
  }
}

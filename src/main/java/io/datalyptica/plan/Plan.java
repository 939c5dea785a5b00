package io.datalyptica.plan;

import java.util.List;
import java.util.Optional;

/** The decided platform: what rules judge and components spell. */
public record Plan(
    Platform platform,
    Optional<ObjectStorePlan> objectStore,
    Optional<PostgresqlPlan> postgresql,
    List<RedisPlan> redis,
    List<SecretNeed> secrets,
    Capacity capacity) {
  public Plan {
    redis = List.copyOf(redis);
    secrets = List.copyOf(secrets);
  }
}

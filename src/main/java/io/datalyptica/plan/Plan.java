package io.datalyptica.plan;

import java.util.List;
import java.util.Optional;

/**
 * The decided platform: what rules judge and components spell.
 *
 * @param unrendered values that ask for something this version cannot render; when there are any, nothing else is worth judging
 * @param secrets every Secret that must exist beforehand, by name
 */
public record Plan(
    Platform platform,
    List<Unrendered> unrendered,
    Optional<ObjectStorePlan> objectStore,
    Optional<PostgresqlPlan> postgresql,
    List<RedisPlan> redis,
    List<SecretNeed> secrets,
    Capacity capacity) {
  public Plan {
    unrendered = List.copyOf(unrendered);
    redis = List.copyOf(redis);
    secrets = List.copyOf(secrets);
  }
}

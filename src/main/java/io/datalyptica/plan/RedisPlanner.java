package io.datalyptica.plan;

import io.datalyptica.profile.Profile;
import io.datalyptica.profile.RedisSpec;
import java.util.List;

/** Decides one Redis group. */
final class RedisPlanner {
  private RedisPlanner() {}

  static RedisPlan plan(Profile profile, Platform platform, RedisSpec spec, int index) {
    return new RedisPlan(new Identity("redis", spec.name().value(), spec.role().name().toLowerCase(java.util.Locale.ROOT)), List.of(), List.of());
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A server that does not know its configuration. */
public final class OldRedis implements PlanRule {
  @Override
  public String id() {
    return "REDIS-027";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisImage image = RedisImage.of(group.image());
      if (image.isOlderThan(7, 0)) {
        report.found(
            "REDIS-027",
            group.pointer() + "/image",
            image
                + " does not know shutdown-timeout: no pod of "
                + group.names().name()
                + " starts",
            "remove image, or set it to a release of Redis 7.2, Valkey 8 or later",
            new Fix(group.pointer() + "/image", ""));
      }
    }
  }
}

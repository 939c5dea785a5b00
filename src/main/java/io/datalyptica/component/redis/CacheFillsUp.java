package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A cache that refuses instead of forgetting. */
public final class CacheFillsUp implements PlanRule {
  @Override
  public String id() {
    return "REDIS-018";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      if (group.role() == Role.CACHE && group.eviction() == Eviction.NOEVICTION) {
        report.found(
            "REDIS-018",
            group.pointer() + "/eviction",
            "the cache "
                + group.names().name()
                + " forgets nothing: at "
                + RedisLines.data(group)
                + " it refuses every write",
            "set eviction: allkeys-lru",
            new Fix(group.pointer() + "/eviction", "allkeys-lru"));
      }
    }
  }
}

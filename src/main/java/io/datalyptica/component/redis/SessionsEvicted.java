package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Sessions under a policy that takes any key. */
public final class SessionsEvicted implements PlanRule {
  @Override
  public String id() {
    return "REDIS-017";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      if (group.role() == Role.SESSION && group.evictsAnything()) {
        report.found(
            "REDIS-017",
            group.pointer() + "/eviction",
            "at "
                + RedisLines.data(group)
                + " "
                + group.names().name()
                + " throws away keys that have no time to live ("
                + group.eviction().word()
                + ")",
            "set eviction: volatile-lru",
            new Fix(group.pointer() + "/eviction", "volatile-lru"));
      }
    }
  }
}

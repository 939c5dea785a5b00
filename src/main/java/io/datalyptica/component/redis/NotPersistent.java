package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Data that a restart of the group wipes. */
public final class NotPersistent implements PlanRule {
  @Override
  public String id() {
    return "REDIS-020";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      if (group.role() != Role.CACHE && group.persistence() == Persistence.NONE) {
        String pods =
            group.replicas() == 1
                ? "its pod restarts"
                : "its " + group.replicas() + " pods restart together";
        report.found(
            "REDIS-020",
            group.pointer() + "/persistence",
            "group " + group.names().name() + " loses everything when " + pods,
            "set persistence: aof",
            new Fix(group.pointer() + "/persistence", "aof"));
      }
    }
  }
}

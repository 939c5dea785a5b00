package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Writes between two snapshots. */
public final class SnapshotsOnly implements PlanRule {
  @Override
  public String id() {
    return "REDIS-021";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      if (group.role() != Role.CACHE && group.persistence() == Persistence.RDB) {
        report.found(
            "REDIS-021",
            group.pointer() + "/persistence",
            "when all pods of "
                + group.names().name()
                + " restart together, up to 15 minutes of writes are gone",
            "set persistence: aof",
            new Fix(group.pointer() + "/persistence", "aof"));
      }
    }
  }
}

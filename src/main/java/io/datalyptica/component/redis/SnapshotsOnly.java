package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Writes between two snapshots. */
public final class SnapshotsOnly implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-021",
        Severity.WARNING,
        "a broker or session store with snapshots only",
        """
        A snapshot is taken after 60 s when 10,000 keys have changed, after 300 s for 100 and after 900 s for one.
        What was written since is gone when all pods restart together; an AOF loses one second.
        """,
        "Leave `persistence` out: AOF, written to disk every second.",
        "redis.conf: save and appendfsync");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.role() != Role.CACHE && group.persistence() == Persistence.RDB) {
        report.found(
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

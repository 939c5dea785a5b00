package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A lag that healthy replicas exceed. */
public final class LagTooShort implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-011",
        Severity.WARNING,
        "a replication lag that healthy replicas exceed",
        """
        Replicas report once a second, and Redis counts the silence in whole seconds. With a `maxLag` of one second a
        report that comes a few milliseconds late makes the master refuse writes. Measured with one idle replica on
        the same machine: 4 of 665 writes in 30 s were refused at 1 s, none of 705 at 2 s. Parts of a second are
        rounded up, since Redis takes none.
        """,
        "Set `maxLag` to 2s or 3s.",
        "redis/src/replication.c: replicationCron sends REPLCONF ACK each second,"
            + " refreshGoodSlavesCount; measured with Redis 7.0.15");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.sentinel() && group.minReplicasToWrite() > 0 && group.maxLagSeconds() < 2) {
        report.found(
            group.pointer() + "/maxLag",
            "replicas of "
                + group.names().name()
                + " report once a second: at a maxLag of 1 s one late report "
                + "refuses writes",
            "set maxLag: 3s",
            new Fix(group.pointer() + "/maxLag", "3s"));
      }
    }
  }
}

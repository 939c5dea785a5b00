package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** More replicas are demanded than the group has. */
public final class NeverWritable implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-008",
        Severity.ERROR,
        "a Redis group that never accepts a write",
        """
        The master refuses every write (`NOREPLICAS`) until `min-replicas-to-write` replicas are connected. A group
        of `replicas: n` has `n - 1` of them, so a larger number is never reached: reads work, and every write fails
        from the first minute.
        """,
        "Set `minReplicasToWrite` to 1, or to less than `replicas - 1`.",
        "redis.conf: min-replicas-to-write; redis/src/server.c processCommand,"
            + " shared.noreplicaserr");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      int others = group.replicas() - 1;
      if (group.sentinel() && group.minReplicasToWrite() > others) {
        report.found(
            group.pointer() + "/minReplicasToWrite",
            "the master of "
                + group.names().name()
                + " waits for "
                + group.minReplicasToWrite()
                + " replicas and the group has "
                + others
                + ": every write is refused with NOREPLICAS",
            "set minReplicasToWrite: 1",
            new Fix(group.pointer() + "/minReplicasToWrite", "1"));
      }
    }
  }
}

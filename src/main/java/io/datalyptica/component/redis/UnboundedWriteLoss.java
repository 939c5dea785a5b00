package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A master that acknowledges what no replica has. */
public final class UnboundedWriteLoss implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-007",
        Severity.ERROR,
        "a broker or session master that accepts writes without any replica",
        """
        Replication is asynchronous. With `minReplicasToWrite: 0` a master that a partition cuts off goes on
        acknowledging writes until the partition heals, and then throws all of them away to follow the new master.
        Measured, 200 writes a second through a partition of 28 s: 6,870 to 7,168 of about 7,700 acknowledged writes
        were lost; with one replica demanded and a lag of 3 s 757 to 767, with 2 s 376 to 598. A master that restarts
        faster than it is replaced loses its writes in the same way.
        """,
        "Set `minReplicasToWrite: 1`; `maxLag` then bounds what is lost.",
        "redis.conf: min-replicas-to-write, default 0; figures measured with Redis 7.0.15");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      boolean keeps = group.role() != Role.CACHE;
      if (keeps
          && group.sentinel()
          && group.replicas() > 1
          && group.partitionLossSeconds().isEmpty()) {
        report.found(
            group.pointer() + "/minReplicasToWrite",
            "a master of "
                + group.names().name()
                + " that is cut off acknowledges writes while the partition lasts, "
                + "and loses them (measured: 9 of 10 in 28 s)",
            "set minReplicasToWrite: 1: it then refuses writes after maxLag, "
                + group.maxLagSeconds()
                + " s",
            new Fix(group.pointer() + "/minReplicasToWrite", "1"));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(
        plan,
        group ->
            !group.sentinel() || group.replicas() == 1
                ? ""
                : group
                    .partitionLossSeconds()
                    .map(
                        s ->
                            "an isolated master refuses writes after "
                                + s
                                + " s: at most "
                                + s
                                + " s of writes are lost")
                    .orElse(
                        "an isolated master accepts writes until the partition heals: all of them"
                            + " are lost"));
  }
}

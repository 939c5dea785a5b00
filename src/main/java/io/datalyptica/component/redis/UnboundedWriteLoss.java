package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A master that acknowledges what no replica has. */
public final class UnboundedWriteLoss implements PlanRule {
  @Override
  public String id() {
    return "REDIS-007";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      boolean keeps = group.role() != Role.CACHE;
      if (keeps
          && group.sentinel()
          && group.replicas() > 1
          && group.partitionLossSeconds().isEmpty()) {
        report.found(
            "REDIS-007",
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

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Every replica must be there for a write. */
public final class OneLossStopsWrites implements PlanRule {
  @Override
  public String id() {
    return "REDIS-009";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      int left = group.replicas() - 2;
      if (group.replicas() > 2 && group.sentinel() && group.minReplicasToWrite() == left + 1) {
        report.found(
            "REDIS-009",
            group.pointer() + "/minReplicasToWrite",
            "with one of "
                + group.replicas()
                + " pods away, "
                + left
                + (left == 1 ? " replica is" : " replicas are")
                + " left and writes need "
                + group.minReplicasToWrite()
                + ": every restart of a pod stops writes to "
                + group.names().name(),
            "set minReplicasToWrite: 1",
            new Fix(group.pointer() + "/minReplicasToWrite", "1"));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(
        plan,
        group ->
            group.sentinel()
                ? group.replicas()
                    + " pods - 1 master - 1 away = "
                    + (group.replicas() - 2)
                    + " replicas; writes need "
                    + group.minReplicasToWrite()
                : "");
  }
}

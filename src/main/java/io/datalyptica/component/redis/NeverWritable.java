package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** More replicas are demanded than the group has. */
public final class NeverWritable implements PlanRule {
  @Override
  public String id() {
    return "REDIS-008";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      int others = group.replicas() - 1;
      if (group.sentinel() && group.minReplicasToWrite() > others) {
        report.found(
            "REDIS-008",
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

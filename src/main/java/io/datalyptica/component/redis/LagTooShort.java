package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A lag that healthy replicas exceed. */
public final class LagTooShort implements PlanRule {
  @Override
  public String id() {
    return "REDIS-011";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      if (group.sentinel() && group.minReplicasToWrite() > 0 && group.maxLagSeconds() < 2) {
        report.found(
            "REDIS-011",
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

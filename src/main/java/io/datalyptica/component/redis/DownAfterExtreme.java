package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A lost master that is noticed too soon or too late. */
public final class DownAfterExtreme implements PlanRule {
  @Override
  public String id() {
    return "REDIS-023";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisQuorum quorum = group.quorum().orElse(null);
      if (quorum != null && group.replicas() > 1 && !quorum.downAfterIsSound()) {
        String name = group.names().name();
        report.found(
            "REDIS-023",
            group.pointer() + "/sentinel/downAfter",
            quorum.downAfterMillis() < 3000
                ? "a pause of "
                    + quorum.downAfterMillis()
                    + " ms makes Sentinel replace a healthy master of "
                    + name
                : "a lost master of "
                    + name
                    + " is not even missed for "
                    + quorum.downAfterSeconds()
                    + " s: no writes meanwhile",
            "set sentinel.downAfter: 5s",
            new Fix(group.pointer() + "/sentinel/downAfter", "5s"));
      }
    }
  }
}

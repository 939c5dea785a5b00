package io.datalyptica.rule;

import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.component.redis.RedisQuorum;
import io.datalyptica.plan.Plan;

/** What one lost zone takes, when the profile says that there are several. */
public final class ZoneLoss implements PlanRule {
  @Override
  public String id() {
    return "K8S-005";
  }

  @Override
  public void judge(Plan plan, Report report) {
    int zones = plan.platform().nodes().zones();
    if (zones < 2) {
      return;
    }
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      group.quorum().ifPresent(quorum -> judge(group, quorum, zones, report));
    }
  }

  private static void judge(RedisPlan group, RedisQuorum quorum, int zones, Report report) {
    int lost = Math.ceilDiv(group.replicas(), zones);
    if (quorum.lossesTolerated() > 0 && lost > quorum.lossesTolerated()) {
      report.found(
          "K8S-005",
          group.pointer(),
          "losing the zone with "
              + lost
              + " of "
              + quorum.voters()
              + " Sentinels leaves "
              + (quorum.voters() - lost)
              + "; a failover needs "
              + Math.max(quorum.quorum(), quorum.majority())
              + ": group "
              + group.names().name()
              + " gets no new master",
          "spread the group over three zones, or set spec.nodes.zones: 1 if that loss need not be"
              + " survived");
    }
  }
}

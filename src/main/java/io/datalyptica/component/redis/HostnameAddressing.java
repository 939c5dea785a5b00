package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Failover that waits for DNS. */
public final class HostnameAddressing implements PlanRule {
  @Override
  public String id() {
    return "REDIS-026";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      if (group.sentinel() && group.replicas() > 1 && group.addressing() == Addressing.HOSTNAME) {
        report.found(
            "REDIS-026",
            group.pointer() + "/addressing",
            "when DNS does not answer for the lost master of "
                + group.names().name()
                + ", its Sentinels promote nobody (measured: 111 s without writes, 6.7 s with"
                + " clusterIP)",
            "set addressing: clusterIP",
            new Fix(group.pointer() + "/addressing", "clusterIP"));
      }
    }
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Failover that waits for DNS. */
public final class HostnameAddressing implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-026",
        Severity.WARNING,
        "Sentinels that need DNS to fail over",
        """
        With `addressing: hostname` Sentinel looks names up in its one thread. A lost node often takes a DNS server
        or the answer for its pods with it, and an unanswered look-up stalls Sentinel for seconds; from 2 s on it
        declares TILT and does nothing for 30 s. Measured with the lost master's name unanswered: nobody promoted in
        60 s and no writes for 111 s; with a ClusterIP for each pod promoted in 5.7 s, no writes for 6.7 s. Shorter
        resolver time-outs do not help.
        """,
        """
        Leave `addressing` out (`clusterIP`): each pod announces the address of its own Service, and no name is
        looked up.
        """,
        "redis#12184; redis/src/sentinel.c: sentinel_tilt_trigger; figures measured with Redis"
            + " 7.0.15");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.sentinel() && group.replicas() > 1 && group.addressing() == Addressing.HOSTNAME) {
        report.found(
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

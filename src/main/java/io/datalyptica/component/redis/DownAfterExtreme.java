package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A lost master that is noticed too soon or too late. */
public final class DownAfterExtreme implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-023",
        Severity.WARNING,
        "a time to notice a lost master below 3 s or above 60 s",
        """
        Below 3 s a slow fork, a throttled CPU or one slow DNS answer looks like a dead master: Sentinel pings once a
        second and itself speaks of a stall (TILT) from 2 s on. A failover for nothing cuts every connection. Above a
        minute the outage is mostly waiting: measured, promotion follows 0.2 to 1.2 s after `downAfter`.
        """,
        "Leave `sentinel.downAfter` out (5s), or set it between 5s and 30s.",
        "redis/src/sentinel.c: sentinel_ping_period, sentinel_tilt_trigger; sentinel.conf:"
            + " down-after-milliseconds");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      if (quorum != null && group.replicas() > 1 && !quorum.downAfterIsSound()) {
        String name = group.names().name();
        report.found(
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

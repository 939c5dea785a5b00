package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** An attempt that is given up before it can succeed. */
public final class FailoverTimeoutShort implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-024",
        Severity.WARNING,
        "a failover timeout shorter than a failover",
        """
        Within `failoverTimeout` a promotion must be acknowledged and the other replicas must have copied the data;
        then the attempt ends, and Sentinel points all replicas that are left at the new master at once, whatever
        `parallelSyncs` says. An attempt that fails is repeated after twice that time. It has to be at least three
        times `downAfter`, and as long as one full copy takes, reckoned at 100 MiB/s (what 1 Gbit/s carries); Redis'
        own default is 180 s.
        """,
        "Leave `sentinel.failoverTimeout` out (60s), or set it to the computed time or more.",
        "sentinel.conf: failover-timeout; redis/src/sentinel.c: sentinelFailoverDetectEnd, "
            + "sentinelStartFailoverIfNeeded");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      boolean judged = quorum != null && group.replicas() > 2 && quorum.downAfterIsSound();
      if (judged && quorum.failoverTimeoutMillis() < group.failoverSeconds() * 1000) {
        String timeout = Math.max(60, group.failoverSeconds()) + "s";
        report.found(
            group.pointer() + "/sentinel/failoverTimeout",
            "a failover of "
                + group.names().name()
                + " is given up after "
                + Math.ceilDiv(quorum.failoverTimeoutMillis(), 1000L)
                + " s and takes up to "
                + group.failoverSeconds()
                + " s (3 x downAfter, or copying "
                + RedisLines.data(group)
                + "); the next attempt waits "
                + quorum.retryAfterSeconds()
                + " s",
            "set sentinel.failoverTimeout: " + timeout,
            new Fix(group.pointer() + "/sentinel/failoverTimeout", timeout));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(
        plan,
        group ->
            group
                .quorum()
                .map(
                    q ->
                        "max(3 x downAfter "
                            + q.downAfterSeconds()
                            + " s, "
                            + RedisLines.data(group)
                            + " at 100 MiB/s = "
                            + group.fullSyncSeconds()
                            + " s) = "
                            + group.failoverSeconds()
                            + " s; failoverTimeout is "
                            + Math.ceilDiv(q.failoverTimeoutMillis(), 1000L)
                            + " s")
                .orElse(""));
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** An attempt that is given up before it can succeed. */
public final class FailoverTimeoutShort implements PlanRule {
  @Override
  public String id() {
    return "REDIS-024";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisQuorum quorum = group.quorum().orElse(null);
      boolean judged = quorum != null && group.replicas() > 2 && quorum.downAfterIsSound();
      if (judged && quorum.failoverTimeoutMillis() < group.failoverSeconds() * 1000) {
        String timeout = Math.max(60, group.failoverSeconds()) + "s";
        report.found(
            "REDIS-024",
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

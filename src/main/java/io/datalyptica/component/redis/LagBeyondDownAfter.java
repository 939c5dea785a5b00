package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** The old master still writes when the new one already does. */
public final class LagBeyondDownAfter implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-010",
        Severity.WARNING,
        "a replication lag that lasts longer than it takes to notice a lost master",
        """
        An isolated master refuses writes once its replicas have been silent for `maxLag`; the others start to
        replace it after `downAfter`. When `maxLag` is not the shorter one, there are two masters that both
        acknowledge writes, and those of the old one are lost. Measured with a `downAfter` of 5 s at 200 writes a
        second: a lag of 10 s lost 1,902 to 2,018 acknowledged writes, 3 s 757 to 767.
        """,
        "Set `maxLag` below `downAfter`; 2s or 3s are right for 5s.",
        "redis.conf: min-replicas-max-lag; figures measured with Redis 7.0.15");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      boolean bounded =
          group.role() != Role.CACHE && group.minReplicasToWrite() > 0 && quorum != null;
      if (bounded
          && quorum.downAfterIsSound()
          && group.maxLagSeconds() * 1000 >= quorum.downAfterMillis()) {
        String lag = quorum.downAfterMillis() > 3000 ? "3s" : "2s";
        report.found(
            group.pointer() + "/maxLag",
            "an isolated master of "
                + group.names().name()
                + " accepts writes for "
                + group.maxLagSeconds()
                + " s, and is given up after "
                + quorum.downAfterSeconds()
                + " s: two masters write, and the old one's are lost",
            "set maxLag: " + lag,
            new Fix(group.pointer() + "/maxLag", lag));
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
                        "maxLag "
                            + group.maxLagSeconds()
                            + " s against downAfter "
                            + q.downAfterSeconds()
                            + " s")
                .orElse(""));
  }
}

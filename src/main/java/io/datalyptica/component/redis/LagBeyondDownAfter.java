package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** The old master still writes when the new one already does. */
public final class LagBeyondDownAfter implements PlanRule {
  @Override
  public String id() {
    return "REDIS-010";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisQuorum quorum = group.quorum().orElse(null);
      boolean bounded =
          group.role() != Role.CACHE && group.minReplicasToWrite() > 0 && quorum != null;
      if (bounded
          && quorum.downAfterIsSound()
          && group.maxLagSeconds() * 1000 >= quorum.downAfterMillis()) {
        String lag = quorum.downAfterMillis() > 3000 ? "3s" : "2s";
        report.found(
            "REDIS-010",
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

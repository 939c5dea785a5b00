package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** More Sentinels must agree than an election takes. */
public final class QuorumAboveMajority implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-006",
        Severity.WARNING,
        "a quorum above the majority of the Sentinels",
        """
        A failover needs `max(quorum, majority)` living Sentinels. Each one by which the quorum exceeds the majority
        is one pod less that may be lost, and nothing is safer for it: two majorities always share a member, so there
        is never more than one leader in an epoch.
        """,
        "Leave `sentinel.quorum` out: it is the majority then.",
        "redis/src/sentinel.c: sentinelGetLeader, sentinelCheckObjectivelyDown");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      if (quorum != null && quorum.quorum() > quorum.majority() && quorum.lossesTolerated() > 0) {
        report.found(
            group.pointer() + "/sentinel/quorum",
            "quorum "
                + quorum.quorum()
                + " of "
                + quorum.voters()
                + " Sentinels tolerates the loss of "
                + quorum.lossesTolerated()
                + "; the majority, "
                + quorum.majority()
                + ", would tolerate "
                + (quorum.voters() - quorum.majority()),
            "set sentinel.quorum: " + quorum.majority() + ", the majority",
            new Fix(group.pointer() + "/sentinel/quorum", Integer.toString(quorum.majority())));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(plan, RedisLines::tolerance);
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Fewer Sentinels than half can call the master down. */
public final class QuorumBelowMajority implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-005",
        Severity.WARNING,
        "a quorum below the majority of the Sentinels",
        """
        The quorum decides only when the master is called down; to act, a Sentinel still needs the votes of the
        majority. With a smaller quorum the tolerance is the same, but a few Sentinels with a bad link of their own
        start failovers of a healthy master, and every failover cuts all connections and can lose the writes that no
        replica has.
        """,
        "Leave `sentinel.quorum` out: it is the majority then.",
        "redis/src/sentinel.c: sentinelGetLeader, sentinelCheckObjectivelyDown");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      if (quorum != null
          && quorum.voters() > 2
          && quorum.canEverAct()
          && quorum.quorum() < quorum.majority()) {
        report.found(
            group.pointer() + "/sentinel/quorum",
            quorum.quorum()
                + " of "
                + quorum.voters()
                + " Sentinels that lose sight of a healthy master start a "
                + "failover of "
                + group.names().name()
                + "; it still takes "
                + quorum.majority()
                + " to complete one",
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

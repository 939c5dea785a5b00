package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A pod more that tolerates no loss more. */
public final class EvenSentinels implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-003",
        Severity.WARNING,
        "an even number of Sentinels",
        """
        The majority of an even number `n` is `n / 2 + 1`, so `n` Sentinels tolerate the loss of as many as `n - 1`
        do: four no more than three. A split into halves leaves no side that can act. Each pod brings its Sentinel,
        so it is the number of pods that has to be odd.
        """,
        "Have 3, 5 or 7 pods.",
        "redis/src/sentinel.c: sentinelGetLeader, sentinelCheckObjectivelyDown");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      if (quorum != null && quorum.voters() > 2 && quorum.voters() % 2 == 0) {
        int voters = quorum.voters();
        int fewer = voters - 1;
        report.found(
            group.pointer() + "/replicas",
            voters
                + " Sentinels tolerate the loss of "
                + (voters - quorum.majority())
                + ", as "
                + fewer
                + " do; split "
                + voters / 2
                + " to "
                + voters / 2
                + ", neither side replaces a lost master",
            "set replicas: "
                + fewer
                + ", or "
                + (voters + 1)
                + " to tolerate "
                + (voters - voters / 2));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(plan, RedisLines::tolerance);
  }
}

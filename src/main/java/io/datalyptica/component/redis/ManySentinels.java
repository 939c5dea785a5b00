package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** More pods than any loss asks for. */
public final class ManySentinels implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-004",
        Severity.NOTE,
        "more than seven pods in a Redis group",
        """
        Seven Sentinels tolerate the loss of three. Beyond that each pod adds a copy of the whole dataset that the
        one master has to feed, and a vote that every election waits for, but no capacity for writes: they all go
        through the master.
        """,
        "Have at most 7 pods; divide the data over several groups when it is too much for one"
            + " master.",
        "redis/src/sentinel.c: sentinelGetLeader counts every known Sentinel;"
            + " redis/src/replication.c: replicationFeedSlaves");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.replicas() > 7 && group.replicas() % 2 == 1) { // an even number is another rule's
        report.found(
            group.pointer() + "/replicas",
            group.replicas()
                + " pods hold "
                + group.replicas()
                + " copies of up to "
                + RedisLines.data(group)
                + ", and one master feeds them all",
            "set replicas: 7, which tolerates the loss of 3");
      }
    }
  }
}

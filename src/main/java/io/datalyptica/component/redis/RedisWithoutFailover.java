package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A group that is gone, or stays without a master, when one pod is lost. */
public final class RedisWithoutFailover implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-002",
        Severity.ERROR,
        "a Redis group that one lost pod stops",
        """
        A failover needs `max(quorum, floor(n / 2) + 1)` of `n` Sentinels, one of which runs in each pod; dead ones
        count in `n`. One pod has nothing to fail over to. Of two, the lost one takes a vote that the other cannot do
        without, so two pods are no better than one. And a quorum of all Sentinels can never be reached once the
        master's own node is lost.
        """,
        "Have three pods (`replicas: 3`) and leave `sentinel.quorum` out: it is the majority then.",
        "redis/src/sentinel.c: sentinelGetLeader, sentinelCheckObjectivelyDown");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      if (quorum != null && !quorum.oneInEachPod()) {
        continue; // which number is meant is another rule's question
      }
      if (group.replicas() == 1) {
        fewPods(
            group,
            "one pod is all there is: while it restarts or its node is lost, there is no Redis",
            report);
      } else if (quorum != null && group.replicas() == 2 && quorum.canEverAct()) {
        fewPods(
            group,
            "of 2 Sentinels a failover needs 2: losing either pod leaves a group without failover",
            report);
      } else if (quorum != null && quorum.canEverAct() && quorum.lossesTolerated() == 0) {
        report.found(
            group.pointer() + "/sentinel/quorum",
            "quorum "
                + quorum.quorum()
                + " of "
                + quorum.voters()
                + " Sentinels: with one pod lost the other "
                + (quorum.voters() - 1)
                + " never call the master of "
                + group.names().name()
                + " down",
            "set sentinel.quorum: " + quorum.majority() + ", the majority",
            new Fix(group.pointer() + "/sentinel/quorum", Integer.toString(quorum.majority())));
      }
    }
  }

  private static void fewPods(RedisPlan group, String consequence, Report report) {
    String remedy =
        group.sentinel() ? "set replicas: 3" : "set replicas: 3 and remove sentinel: none";
    Fix pods = new Fix(group.pointer() + "/replicas", "3");
    Fix[] fixes =
        group.sentinel()
            ? new Fix[] {pods}
            : new Fix[] {pods, new Fix(group.pointer() + "/sentinel", "")};
    report.found(
        group.pointer() + "/replicas",
        consequence + " (group " + group.names().name() + ")",
        remedy,
        fixes);
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(plan, RedisLines::tolerance);
  }
}

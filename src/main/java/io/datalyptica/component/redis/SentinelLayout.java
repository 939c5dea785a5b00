package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/**
 * Sentinels that no pod carries, that can never agree, or that are missing where there is something
 * to fail over.
 */
public final class SentinelLayout implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-001",
        Severity.ERROR,
        "Sentinels that do not fit the pods of their group",
        """
        One Sentinel runs beside Redis in each pod, so a group has as many as it has replicas: another number in the profile would
        be a promise that no pod keeps. Without Sentinels (`sentinel: none`) several pods would be several masters that know
        nothing of each other. And a quorum above the number of Sentinels is accepted by Sentinel itself (it does not check the
        upper bound) and means that a lost master is never called down: there is no failover, and nothing says so.
        """,
        """
        Leave `sentinel.replicas` out or make it equal to `replicas`; use `sentinel: none` with `replicas: 1` only; leave
        `sentinel.quorum` out (the majority) or set it between 1 and the number of pods.
        """,
        "redis/src/sentinel.c: sentinelCheckObjectivelyDown, sentinelGetLeader,"
            + " sentinelHandleConfiguration");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.quorum().isPresent()) {
        judge(group, group.quorum().get(), report);
      } else if (group.replicas() > 1) {
        report.found(
            group.pointer() + "/sentinel",
            "group "
                + group.names().name()
                + " has "
                + group.replicas()
                + " pods and no Sentinel: each would be a master of its own",
            "set replicas: 1, or remove sentinel: none",
            new Fix(group.pointer() + "/replicas", "1"));
      }
    }
  }

  private static void judge(RedisPlan group, RedisQuorum quorum, Report report) {
    String sentinel = group.pointer() + "/sentinel";
    if (!quorum.oneInEachPod()) {
      report.found(
          sentinel + "/replicas",
          quorum.asked().orElseThrow()
              + " Sentinels are asked for, but "
              + quorum.voters()
              + " pods carry one each",
          "set sentinel.replicas: "
              + quorum.voters()
              + ", or replicas: "
              + quorum.asked().orElseThrow(),
          new Fix(sentinel + "/replicas", Integer.toString(quorum.voters())));
    }
    if (!quorum.canEverAct()) {
      report.found(
          sentinel + "/quorum",
          "quorum "
              + quorum.quorum()
              + " of "
              + quorum.voters()
              + " Sentinels is never reached: a lost master is never replaced",
          "set sentinel.quorum: " + quorum.majority() + ", the majority",
          Fix.safe(sentinel + "/quorum", Integer.toString(quorum.majority())));
    }
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Replicas that are all away at the same time. */
public final class AllSyncAtOnce implements PlanRule {
  @Override
  public String id() {
    return "REDIS-025";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisQuorum quorum = group.quorum().orElse(null);
      int replicas = group.replicas() - 1;
      if (quorum != null && replicas > 1 && quorum.parallelSyncs() >= replicas) {
        report.found(
            "REDIS-025",
            group.pointer() + "/sentinel/parallelSyncs",
            "all "
                + replicas
                + " replicas of "
                + group.names().name()
                + " may load "
                + RedisLines.data(group)
                + " at the same time after a failover: "
                + (group.minReplicasToWrite() > 0
                    ? "no reads from them, and no writes either"
                    : "no reads from " + "them meanwhile"),
            "set sentinel.parallelSyncs: 1",
            new Fix(group.pointer() + "/sentinel/parallelSyncs", "1"));
      }
    }
  }
}

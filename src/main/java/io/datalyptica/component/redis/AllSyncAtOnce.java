package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Replicas that are all away at the same time. */
public final class AllSyncAtOnce implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-025",
        Severity.WARNING,
        "all replicas copy from a new master at once",
        """
        After a failover the replicas follow the new master, `parallelSyncs` at a time. One that needs the full
        dataset serves nothing while it loads, and does not count for `minReplicasToWrite`. When all of them do so at
        once there is no replica to read from, and the new master refuses writes until the first has finished.
        """,
        "Leave `sentinel.parallelSyncs` out (1).",
        "sentinel.conf: parallel-syncs; redis.conf: replica-serve-stale-data");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      int replicas = group.replicas() - 1;
      if (quorum != null && replicas > 1 && quorum.parallelSyncs() >= replicas) {
        report.found(
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

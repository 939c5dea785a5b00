package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Every replica must be there for a write. */
public final class OneLossStopsWrites implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-009",
        Severity.ERROR,
        "a Redis group that refuses writes while one pod is away",
        """
        Of `n` pods one is the master. When one is lost or restarts, a master and `n - 2` replicas are left;
        `minReplicasToWrite` must not exceed that, or every rolling update, drained node and failover stops writes
        until the last pod is back.
        """,
        "Set `minReplicasToWrite` to at most `replicas - 2`: 1 of three pods.",
        "redis.conf: min-replicas-to-write");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      int left = group.replicas() - 2;
      if (group.replicas() > 2 && group.sentinel() && group.minReplicasToWrite() == left + 1) {
        report.found(
            group.pointer() + "/minReplicasToWrite",
            "with one of "
                + group.replicas()
                + " pods away, "
                + left
                + (left == 1 ? " replica is" : " replicas are")
                + " left and writes need "
                + group.minReplicasToWrite()
                + ": every restart of a pod stops writes to "
                + group.names().name(),
            "set minReplicasToWrite: 1",
            new Fix(group.pointer() + "/minReplicasToWrite", "1"));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(
        plan,
        group ->
            group.sentinel()
                ? group.replicas()
                    + " pods - 1 master - 1 away = "
                    + (group.replicas() - 2)
                    + " replicas; writes need "
                    + group.minReplicasToWrite()
                : "");
  }
}

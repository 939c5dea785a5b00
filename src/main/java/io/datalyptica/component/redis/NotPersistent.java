package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Data that a restart of the group wipes. */
public final class NotPersistent implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-020",
        Severity.ERROR,
        "a broker or session store that keeps nothing on disk",
        """
        Without persistence a restarted Redis is empty. The replicas cover for one pod; when all of them restart
        together (a power cut, an upgrade that does not wait, a node drained while another is down) every queue and
        every session is gone. It is also how an empty master wipes its replicas, which copy the nothing that it has.
        """,
        "Leave `persistence` out: AOF, written to disk every second.",
        "redis.io: Replication, \"Safety of replication when master has persistence turned off\"");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.role() != Role.CACHE && group.persistence() == Persistence.NONE) {
        String pods =
            group.replicas() == 1
                ? "its pod restarts"
                : "its " + group.replicas() + " pods restart together";
        report.found(
            group.pointer() + "/persistence",
            "group " + group.names().name() + " loses everything when " + pods,
            "set persistence: aof",
            new Fix(group.pointer() + "/persistence", "aof"));
      }
    }
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Queues under a policy that throws keys away. */
public final class QueuesEvicted implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-016",
        Severity.ERROR,
        "a broker whose queues can be evicted",
        """
        A full Redis throws keys away by its policy. `allkeys-*` takes whatever was used least: a queue that waits
        for its worker, and the bindings that tell Celery which queues exist, so tasks vanish without an error.
        `volatile-*` takes the keys with a time to live: results and locks. A broker has to refuse new work instead
        (`noeviction`); its clients see that and try again.
        """,
        "Leave `eviction` out or set it to `noeviction`; give caches a group of their own.",
        "celery/kombu#1063: queues and _kombu.binding.* evicted; redis.conf: maxmemory-policy");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      String policy = group.eviction().word();
      String taken =
          group.evictsAnything()
              ? "queues and bindings"
              : "keys with a time to live (results, locks)";
      if (group.role() == Role.BROKER && group.eviction() != Eviction.NOEVICTION) {
        report.found(
            group.pointer() + "/eviction",
            "at "
                + RedisLines.data(group)
                + " the broker "
                + group.names().name()
                + " throws away "
                + taken
                + " ("
                + policy
                + "): tasks vanish without an error",
            "set eviction: noeviction",
            new Fix(group.pointer() + "/eviction", "noeviction"));
      }
      for (RedisPlan.Database database : group.evictedBrokers()) {
        report.found(
            group.pointer() + "/databases/" + database.number(),
            "the broker database "
                + database.name()
                + " shares the memory of "
                + group.names().name()
                + ", where "
                + policy
                + " throws away "
                + taken
                + " at "
                + RedisLines.data(group),
            "move " + database.name() + " to a group with role: broker");
      }
    }
  }
}

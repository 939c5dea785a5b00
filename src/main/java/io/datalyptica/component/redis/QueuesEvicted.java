package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Queues under a policy that throws keys away. */
public final class QueuesEvicted implements PlanRule {
  @Override
  public String id() {
    return "REDIS-016";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      String policy = group.eviction().word();
      String taken =
          group.evictsAnything()
              ? "queues and bindings"
              : "keys with a time to live (results, locks)";
      if (group.role() == Role.BROKER && group.eviction() != Eviction.NOEVICTION) {
        report.found(
            "REDIS-016",
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
            "REDIS-016",
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

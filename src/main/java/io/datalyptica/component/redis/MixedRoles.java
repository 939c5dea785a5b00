package io.datalyptica.component.redis;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Databases of one memory that need two policies. */
public final class MixedRoles implements PlanRule {
  @Override
  public String id() {
    return "REDIS-019";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      for (RedisPlan.Database database : group.strangers()) {
        if (!group.evictedBrokers().contains(database)) { // losing queues is another rule's
          String role = database.role().word();
          report.found(
              "REDIS-019",
              group.pointer() + "/databases/" + database.number(),
              "database "
                  + database.number()
                  + " ("
                  + database.name()
                  + ", role "
                  + role
                  + ") shares the memory of a "
                  + group.role().word()
                  + ": "
                  + group.eviction().word()
                  + " and "
                  + RedisLines.data(group)
                  + " hold for both",
              "move " + database.name() + " to a group of its own with role: " + role);
        }
      }
    }
  }
}

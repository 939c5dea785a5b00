package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Locale;

/** Databases of one memory that need two policies. */
public final class MixedRoles implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-019",
        Severity.ERROR,
        "roles in one Redis group that need different eviction",
        """
        Eviction, persistence and memory belong to the server, not to the numbered database. A cache beside a broker
        fills the memory that the broker needs, and with `noeviction` the broker is the one that is refused; sessions
        beside a cache are thrown away with it. A number separates names, nothing else.
        """,
        "Make one item of `spec.redis` for each role.",
        "redis.conf: maxmemory-policy and appendonly hold for the whole server; celery/kombu#1063");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      for (RedisPlan.Database database : group.strangers()) {
        if (!group.evictedBrokers().contains(database)) { // losing queues is another rule's
          String role = database.role().name().toLowerCase(Locale.ROOT);
          report.found(
              group.pointer() + "/databases/" + database.number(),
              "database "
                  + database.number()
                  + " ("
                  + database.name()
                  + ", role "
                  + role
                  + ") shares the memory of a "
                  + group.role().name().toLowerCase(Locale.ROOT)
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

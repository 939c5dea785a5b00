package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** Whether a group keeps, full or restarted, what its role and that of each database needs. */
final class RoleRules {
  private RoleRules() {}

  static void judge(RedisPlan group, Report report) {
    queuesEvicted(group, report);
    sessionsEvicted(group, report);
    cacheFillsUp(group, report);
    mixedRoles(group, report);
    notPersistent(group, report);
    snapshotsOnly(group, report);
  }

  /** REDIS-016 */
  private static void queuesEvicted(RedisPlan group, Report report) {
    String taken =
        group.evictsAnything()
            ? "queues and bindings"
            : "keys with a time to live (results, locks)";
    if (group.role() == Role.BROKER && group.eviction() != Eviction.NOEVICTION) {
      String message =
          ("at "
                  + group.memory().dataText()
                  + " the broker "
                  + group.names().name()
                  + " throws away ")
              + (taken + " (" + group.eviction().word() + "): tasks vanish without an error");
      wrongEviction("REDIS-016", group, message, "noeviction", report);
    }
    for (RedisPlan.Database database : group.evictedBrokers()) {
      report.found(
          "REDIS-016",
          group.pointer() + "/databases/" + database.number(),
          ("the broker database " + database.name() + " shares the memory of ")
              + (group.names().name() + ", where " + group.eviction().word() + " throws away ")
              + (taken + " at " + group.memory().dataText()),
          "move " + database.name() + " to a group with role: broker");
    }
  }

  /** REDIS-017 */
  private static void sessionsEvicted(RedisPlan group, Report report) {
    if (group.role() != Role.SESSION || !group.evictsAnything()) {
      return;
    }
    String message =
        ("at " + group.memory().dataText() + " " + group.names().name())
            + (" throws away keys that have no time to live (" + group.eviction().word() + ")");
    wrongEviction("REDIS-017", group, message, "volatile-lru", report);
  }

  /** REDIS-018 */
  private static void cacheFillsUp(RedisPlan group, Report report) {
    if (group.role() != Role.CACHE || group.eviction() != Eviction.NOEVICTION) {
      return;
    }
    String message =
        ("the cache " + group.names().name() + " forgets nothing: at ")
            + (group.memory().dataText() + " it refuses every write");
    wrongEviction("REDIS-018", group, message, "allkeys-lru", report);
  }

  /** REDIS-019 */
  private static void mixedRoles(RedisPlan group, Report report) {
    for (RedisPlan.Database database : group.strangers()) {
      if (group.evictedBrokers().contains(database)) {
        continue; // losing queues is another rule's
      }
      String role = database.role().word();
      report.found(
          "REDIS-019",
          group.pointer() + "/databases/" + database.number(),
          ("database " + database.number() + " (" + database.name() + ", role " + role + ")")
              + (" shares the memory of a " + group.role().word() + ": ")
              + (group.eviction().word() + " and " + group.memory().dataText() + " hold for both"),
          "move " + database.name() + " to a group of its own with role: " + role);
    }
  }

  /** REDIS-020 */
  private static void notPersistent(RedisPlan group, Report report) {
    if (group.role() == Role.CACHE || group.persistence() != Persistence.NONE) {
      return;
    }
    String pods =
        group.replicas() == 1
            ? "its pod restarts"
            : "its " + group.replicas() + " pods restart together";
    report.found(
        "REDIS-020",
        group.pointer() + "/persistence",
        "group " + group.names().name() + " loses everything when " + pods,
        "set persistence: aof",
        new Fix(group.pointer() + "/persistence", "aof"));
  }

  /** REDIS-021 */
  private static void snapshotsOnly(RedisPlan group, Report report) {
    if (group.role() == Role.CACHE || group.persistence() != Persistence.RDB) {
      return;
    }
    report.found(
        "REDIS-021",
        group.pointer() + "/persistence",
        "when all pods of "
            + group.names().name()
            + " restart together, up to 15 minutes of writes are gone",
        "set persistence: aof",
        new Fix(group.pointer() + "/persistence", "aof"));
  }

  private static void wrongEviction(
      String id, RedisPlan group, String message, String eviction, Report report) {
    report.found(
        id,
        group.pointer() + "/eviction",
        message,
        "set eviction: " + eviction,
        new Fix(group.pointer() + "/eviction", eviction));
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.Quantity;
import io.datalyptica.rule.Report;

/** Whether the data of a group fits its container, its node and its volume. */
final class MemoryRules {
  private MemoryRules() {}

  static void judge(RedisPlan group, Report report) {
    RedisMemory memory = group.memory();
    beyondLimit(group, memory, report);
    noRoomToCopy(group, memory, report);
    unreserved(group, memory, report);
    tiny(group, memory, report);
    smallVolume(group, memory, report);
  }

  static String arithmetic(String id, RedisPlan group) {
    return switch (id) {
      case "REDIS-012", "REDIS-013" -> headroom(group);
      case "REDIS-022" -> volume(group);
      default -> "";
    };
  }

  /** REDIS-012 */
  private static void beyondLimit(RedisPlan group, RedisMemory memory, Report report) {
    if (memory.limit() == 0 || memory.headroom() > 0 || memory.isTiny()) {
      return;
    }
    String message =
        ("maxMemory " + memory.dataText() + " with what Redis needs around it comes to ")
            + Amounts.bytes(memory.limit() - memory.headroom())
            + (", the container may use " + Amounts.bytes(memory.limit()) + ": ")
            + group.names().name()
            + " is killed before it is full";
    tooMuchData("REDIS-012", group, message, report);
  }

  /** REDIS-013 */
  private static void noRoomToCopy(RedisPlan group, RedisMemory memory, Report report) {
    if (memory.headroom() <= 0 || !memory.takesMoreThan(group.percentOfLimitAllowed())) {
      return;
    }
    String message =
        ("maxMemory takes " + memory.percentOfLimit() + " % of the limit of ")
            + (Amounts.bytes(memory.limit()) + ": when " + group.names().name())
            + (" is full and " + memory.copyOnWritePercent())
            + " % of it are written during a fork, it is killed";
    tooMuchData("REDIS-013", group, message, report);
  }

  /** REDIS-014 */
  private static void unreserved(RedisPlan group, RedisMemory memory, Report report) {
    Quantity limit = group.redisResources().memoryLimit().orElse(null);
    Quantity request = group.redisResources().memoryRequest();
    if (limit == null || request.milli() >= limit.milli()) {
      return;
    }
    report.found(
        "REDIS-014",
        group.pointer() + "/resources/requests/memory",
        group.names().name()
            + (" reserves " + request.text() + " and may use " + limit.text())
            + (", with maxMemory " + memory.dataText())
            + ": on a node that runs short it is evicted first",
        "set resources.requests.memory: " + limit.text(),
        new Fix(group.pointer() + "/resources/requests/memory", limit.text()));
  }

  /** REDIS-015 */
  private static void tiny(RedisPlan group, RedisMemory memory, Report report) {
    if (!memory.isTiny()) {
      return;
    }
    report.found(
        "REDIS-015",
        group.pointer() + "/maxMemory",
        ("maxMemory of " + group.names().name() + " is " + memory.dataText())
            + ", of which Redis itself and its backlog take "
            + (group.replicas() > 1 ? "5 Mi" : "1 Mi"),
        "set maxMemory: 64Mi and resources.limits.memory: 256Mi",
        new Fix(group.pointer() + "/maxMemory", "64Mi"),
        new Fix(group.pointer() + "/resources/requests/memory", "256Mi"),
        new Fix(group.pointer() + "/resources/limits/memory", "256Mi"));
  }

  /** REDIS-022 */
  private static void smallVolume(RedisPlan group, RedisMemory memory, Report report) {
    long needed = memory.maxMemory() * 3;
    if (group.persistence() == Persistence.NONE
        || memory.headroom() <= 0
        || group.storage().value() >= needed) {
      return;
    }
    String size = Amounts.gibibytes(needed);
    report.found(
        "REDIS-022",
        group.pointer() + "/storage",
        ("a rewrite needs up to 3 x " + memory.dataText() + " = " + Amounts.bytes(needed))
            + (", the volume of " + group.names().name() + " has " + group.storage().text())
            + ": full, it refuses writes",
        "set storage: " + size,
        new Fix(group.pointer() + "/storage", size));
  }

  /** With a limit in which the dataset takes at most 60 %, as the default has it. */
  private static void tooMuchData(String id, RedisPlan group, String message, Report report) {
    long limit = Math.ceilDiv(group.memory().maxMemory(), 60) * 100;
    report.found(
        id,
        group.pointer() + "/maxMemory",
        message,
        "remove maxMemory (60 % of the limit is the default), or set resources.limits.memory to "
            + (Amounts.mebibytes(limit) + " or more"),
        new Fix(group.pointer() + "/maxMemory", ""));
  }

  /** What is left of the memory limit of a full group. */
  private static String headroom(RedisPlan group) {
    RedisMemory memory = group.memory();
    String backlog = group.replicas() > 1 ? " - backlog " + Amounts.bytes(memory.backlog()) : "";
    return ("limit " + Amounts.bytes(memory.limit()) + " - maxMemory " + memory.dataText())
        + (" - fragmentation " + Amounts.bytes(memory.fragmentation()) + backlog + " = ")
        + (memory.headroom() < 0 ? "-" : "")
        + Amounts.bytes(Math.abs(memory.headroom()))
        + ("; maxMemory is " + memory.percentOfLimit() + " % of the limit, ")
        + (group.percentOfLimitAllowed() + " % are allowed");
  }

  private static String volume(RedisPlan group) {
    RedisMemory memory = group.memory();
    return ("3 x maxMemory " + memory.dataText() + " = ")
        + Amounts.bytes(memory.maxMemory() * 3)
        + ("; the volume has " + group.storage().text());
  }
}

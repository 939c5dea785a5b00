package io.datalyptica.component.redis;

import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import java.util.function.Function;

/** How the Redis rules show their arithmetic: one line for each group that has one. */
final class RedisLines {
  private RedisLines() {}

  /**
   * @param line empty for a group that the arithmetic does not concern
   */
  static String of(Plan plan, Function<RedisPlan, String> line) {
    StringBuilder lines = new StringBuilder();
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      String text = line.apply(group);
      if (!text.isEmpty()) {
        lines
            .append("- group ")
            .append(group.names().name())
            .append(": ")
            .append(text)
            .append('\n');
      }
    }
    return lines.toString();
  }

  /** What is left of the memory limit of a full group. */
  static String memory(RedisPlan group) {
    RedisMemory memory = group.memory();
    String backlog = group.replicas() > 1 ? " - backlog " + Amounts.bytes(memory.backlog()) : "";
    return "limit "
        + Amounts.bytes(memory.limit())
        + " - maxMemory "
        + data(group)
        + " - fragmentation "
        + Amounts.bytes(memory.fragmentation())
        + backlog
        + " = "
        + (memory.headroom() < 0 ? "-" : "")
        + Amounts.bytes(Math.abs(memory.headroom()))
        + "; maxMemory is "
        + memory.percentOfLimit()
        + " % of the limit, "
        + group.percentOfLimitAllowed()
        + " % are allowed";
  }

  /** The dataset at its fullest. */
  static String data(RedisPlan group) {
    return Amounts.bytes(group.memory().maxMemory());
  }

  /** A limit in which the dataset takes at most 60 %, as the default has it. */
  static String roomyLimit(RedisPlan group) {
    long mebibytes = Math.ceilDiv(Math.ceilDiv(group.memory().maxMemory(), 60) * 100, 1L << 20);
    return mebibytes + "Mi";
  }
}

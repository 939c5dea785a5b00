package io.datalyptica.component.redis;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Every rule about Redis groups, theme by theme. */
public final class RedisRules {
  private RedisRules() {}

  public static void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      QuorumRules.judge(group, plan, report);
    }
  }

  /** Of the rule {@code id}: one line for each group that it concerns. */
  public static String arithmetic(String id, Plan plan) {
    StringBuilder lines = new StringBuilder();
    for (RedisPlan group : plan.redis()) {
      String line = QuorumRules.arithmetic(id, group);
      if (!line.isEmpty()) {
        lines.append("- group ").append(group.names().name()).append(": ").append(line);
        lines.append('\n');
      }
    }
    return lines.toString();
  }
}

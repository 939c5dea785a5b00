package io.datalyptica.component.redis;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Every rule about a Redis group, theme by theme. */
final class RedisRules {
  private RedisRules() {}

  static void judge(RedisPlan group, Plan plan, Report report) {
    QuorumRules.judge(group, plan, report);
    WriteRules.judge(group, report);
    FailoverRules.judge(group, report);
    MemoryRules.judge(group, report);
    RoleRules.judge(group, report);
    ImageRules.judge(group, report);
    TlsRules.judge(group, plan.platform(), report);
  }

  /** Of the rule {@code id}: a line when it concerns the group. */
  static String arithmetic(String id, RedisPlan group) {
    String line =
        QuorumRules.arithmetic(id, group)
            + WriteRules.arithmetic(id, group)
            + FailoverRules.arithmetic(id, group)
            + MemoryRules.arithmetic(id, group);
    return line.isEmpty() ? "" : "- group " + group.names().name() + ": " + line + '\n';
  }
}

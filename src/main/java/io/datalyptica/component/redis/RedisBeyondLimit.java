package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A dataset that fills the container before Redis calls it full. */
public final class RedisBeyondLimit implements PlanRule {
  @Override
  public String id() {
    return "REDIS-012";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisMemory memory = group.memory();
      if (memory.limit() > 0 && memory.headroom() <= 0 && !memory.isTiny()) {
        report.found(
            "REDIS-012",
            group.pointer() + "/maxMemory",
            "maxMemory "
                + Amounts.bytes(memory.maxMemory())
                + " with what Redis needs around it comes to "
                + Amounts.bytes(memory.limit() - memory.headroom())
                + ", the container may use "
                + Amounts.bytes(memory.limit())
                + ": "
                + group.names().name()
                + " is killed before it is full",
            "remove maxMemory (60 % of the limit is the default), or set resources.limits.memory to"
                + " "
                + RedisLines.roomyLimit(group)
                + " or more",
            new Fix(group.pointer() + "/maxMemory", ""));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(plan, RedisLines::memory);
  }
}

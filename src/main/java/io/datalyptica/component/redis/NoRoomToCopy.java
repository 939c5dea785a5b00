package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A limit that an AOF rewrite or a full synchronisation can reach. */
public final class NoRoomToCopy implements PlanRule {
  @Override
  public String id() {
    return "REDIS-013";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisMemory memory = group.memory();
      if (memory.headroom() > 0 && memory.takesMoreThan(group.percentOfLimitAllowed())) {
        report.found(
            "REDIS-013",
            group.pointer() + "/maxMemory",
            "maxMemory takes "
                + memory.percentOfLimit()
                + " % of the limit of "
                + Amounts.bytes(memory.limit())
                + ": when "
                + group.names().name()
                + " is full and "
                + memory.copyOnWritePercent()
                + " % of it are written during a fork, it is killed",
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

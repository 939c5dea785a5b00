package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A limit that an AOF rewrite or a full synchronisation can reach. */
public final class NoRoomToCopy implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-013",
        Severity.WARNING,
        "a maxMemory that leaves no room for a fork",
        """
        To rewrite the AOF, to write a snapshot and to feed a new replica, Redis forks; every page that is written
        meanwhile exists twice, in the worst case all of them. Each lagging replica has an output buffer on top,
        outside `maxmemory`. So `maxMemory` may take 65 % of the limit with persistence or replicas, and 80 % in a
        single cache that never forks.
        """,
        "Leave `maxMemory` out (60 % of the limit), or raise `resources.limits.memory`.",
        "redis.conf: maxmemory and client-output-buffer-limit replica; redis#1823");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisMemory memory = group.memory();
      if (memory.headroom() > 0 && memory.takesMoreThan(group.percentOfLimitAllowed())) {
        report.found(
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

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A dataset that fills the container before Redis calls it full. */
public final class RedisBeyondLimit implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-012",
        Severity.ERROR,
        "a maxMemory that its container cannot hold",
        """
        `maxmemory` counts the data alone. Fragmentation takes 7 % more (measured at rest), and the master keeps a
        backlog for its replicas. When these together reach the limit of the container, the kernel kills Redis before
        Redis itself evicts or refuses anything; the load moves to the next master, which is as full. `2gb` and `2Gi`
        are the same number.
        """,
        "Leave `maxMemory` out (60 % of the limit), or raise `resources.limits.memory`.",
        "redis.conf: maxmemory, \"lower if replicas are attached\"; Linux cgroup v2 memory.max;"
            + " measured with Redis 7.0.15");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisMemory memory = group.memory();
      if (memory.limit() > 0 && memory.headroom() <= 0 && !memory.isTiny()) {
        report.found(
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

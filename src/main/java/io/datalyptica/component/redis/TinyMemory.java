package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A maxmemory that the server itself fills. */
public final class TinyMemory implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-015",
        Severity.WARNING,
        "a maxMemory that hardly holds data",
        """
        `maxmemory` also counts what Redis itself holds: 0.84 Mi when it starts (measured) and the backlog that a
        master keeps for its replicas, at least 4 Mi. Measured with three thousand values of 1,000 bytes: of 4 Mi the
        master took half of them, of 2 Mi a sixth, of 1 Mi one value, and refused the rest. Below 16 Mi more than a
        quarter of `maxMemory` is not data.
        """,
        "Set `maxMemory` to 16Mi or more, or raise `resources.limits.memory`.",
        "redis/src/evict.c getMaxmemoryState; measured with Redis 7.0.15");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      long maxMemory = group.memory().maxMemory();
      if (group.memory().isTiny()) {
        report.found(
            group.pointer() + "/maxMemory",
            "maxMemory of "
                + group.names().name()
                + " is "
                + Amounts.bytes(maxMemory)
                + ", of which Redis itself and its backlog take "
                + (group.replicas() > 1 ? "5" : "1")
                + " Mi",
            "set maxMemory: 64Mi and resources.limits.memory: 256Mi",
            new Fix(group.pointer() + "/maxMemory", "64Mi"),
            new Fix(group.pointer() + "/resources/requests/memory", "256Mi"),
            new Fix(group.pointer() + "/resources/limits/memory", "256Mi"));
      }
    }
  }
}

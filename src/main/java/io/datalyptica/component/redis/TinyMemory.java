package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A maxmemory that the server itself fills. */
public final class TinyMemory implements PlanRule {
  @Override
  public String id() {
    return "REDIS-015";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      long maxMemory = group.memory().maxMemory();
      if (group.memory().isTiny()) {
        report.found(
            "REDIS-015",
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

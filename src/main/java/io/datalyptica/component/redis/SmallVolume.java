package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A volume that a rewrite can fill. */
public final class SmallVolume implements PlanRule {
  @Override
  public String id() {
    return "REDIS-022";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      boolean writes = group.persistence() != Persistence.NONE;
      long needed = group.memory().maxMemory() * 3;
      if (writes && group.memory().headroom() > 0 && group.storage().value() < needed) {
        String size = Math.ceilDiv(needed, 1L << 30) + "Gi";
        report.found(
            "REDIS-022",
            group.pointer() + "/storage",
            "a rewrite needs up to 3 x "
                + RedisLines.data(group)
                + " = "
                + Amounts.bytes(needed)
                + ", the volume of "
                + group.names().name()
                + " has "
                + group.storage().text()
                + ": full, it refuses writes",
            "set storage: " + size,
            new Fix(group.pointer() + "/storage", size));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return RedisLines.of(
        plan,
        group ->
            "3 x maxMemory "
                + RedisLines.data(group)
                + " = "
                + Amounts.bytes(group.memory().maxMemory() * 3)
                + "; the volume has "
                + group.storage().text());
  }
}

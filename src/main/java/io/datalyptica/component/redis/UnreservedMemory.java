package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Quantity;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Memory that Redis may use and the node may not have. */
public final class UnreservedMemory implements PlanRule {
  @Override
  public String id() {
    return "REDIS-014";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      Quantity limit = group.redisResources().memoryLimit().orElse(null);
      Quantity request = group.redisResources().memoryRequest();
      if (limit != null && request.milli() < limit.milli()) {
        report.found(
            "REDIS-014",
            group.pointer() + "/resources/requests/memory",
            group.names().name()
                + " reserves "
                + request.text()
                + " and may use "
                + limit.text()
                + ", with maxMemory "
                + RedisLines.data(group)
                + ": on a node that runs short it is evicted first",
            "set resources.requests.memory: " + limit.text(),
            new Fix(group.pointer() + "/resources/requests/memory", limit.text()));
      }
    }
  }
}

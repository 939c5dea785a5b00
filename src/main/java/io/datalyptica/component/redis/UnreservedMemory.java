package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Quantity;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Memory that Redis may use and the node may not have. */
public final class UnreservedMemory implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "REDIS-014",
        Severity.WARNING,
        "a Redis container that may use more memory than it reserves",
        """
        Redis fills up to `maxMemory` and keeps it. What lies between request and limit was promised to nobody: when
        the node runs short, the kubelet evicts the pods that use most above their request first, and the kernel
        kills them first. A full Redis is the first to go, on every node that is short at that moment.
        """,
        "Set `resources.requests.memory` to the limit, or leave it out.",
        "Kubernetes: node-pressure eviction, pod selection; OOM score by request"
            + " (pkg/kubelet/qos/policy.go)");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      Quantity limit = group.redisResources().memoryLimit().orElse(null);
      Quantity request = group.redisResources().memoryRequest();
      if (limit != null && request.milli() < limit.milli()) {
        report.found(
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

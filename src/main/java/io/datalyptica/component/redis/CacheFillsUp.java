package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cache that refuses instead of forgetting. */
public final class CacheFillsUp implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-018",
        Severity.WARNING,
        "a cache that fills up and refuses writes",
        """
        With `noeviction` a cache works until it is full, and then every write fails with `OOM command not allowed`.
        Applications that do not expect their cache to refuse turn that into errors for users.
        """,
        "Leave `eviction` out (`allkeys-lru`), or set `allkeys-lfu`.",
        "redis.conf: maxmemory-policy noeviction");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.role() == Role.CACHE && group.eviction() == Eviction.NOEVICTION) {
        report.found(
            group.pointer() + "/eviction",
            "the cache "
                + group.names().name()
                + " forgets nothing: at "
                + RedisLines.data(group)
                + " it refuses every write",
            "set eviction: allkeys-lru",
            new Fix(group.pointer() + "/eviction", "allkeys-lru"));
      }
    }
  }
}

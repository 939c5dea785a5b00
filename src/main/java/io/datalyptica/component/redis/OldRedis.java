package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A server that does not know its configuration. */
public final class OldRedis implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-027",
        Severity.ERROR,
        "a Redis older than 7.0",
        """
        The configuration has `shutdown-timeout`, with which a stopping master waits for its replicas: Redis has it
        since 7.0 and refuses to start with a setting that it does not know. `resolve-hostnames` of Sentinel came
        with 6.2. Before 7.0 a planned stop loses the writes that are on their way to the replicas.
        """,
        "Leave `image` out (Valkey), or name an image of Redis 7.2 or Valkey 8 and later.",
        "redis/src/config.c: shutdown-timeout; release notes of Redis 7.0 and 6.2");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisImage image = RedisImage.of(group.image());
      if (image.isOlderThan(7, 0)) {
        report.found(
            group.pointer() + "/image",
            image
                + " does not know shutdown-timeout: no pod of "
                + group.names().name()
                + " starts",
            "remove image, or set it to a release of Redis 7.2, Valkey 8 or later",
            new Fix(group.pointer() + "/image", ""));
      }
    }
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A server in which a client can run code. */
public final class LuaUseAfterFree implements PlanRule {
  @Override
  public String id() {
    return "SEC-052";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisImage image = RedisImage.of(group.image());
      if (image.hasLuaUseAfterFree()
          && !image.bitnami()
          && !image.isOlderThan(7, 0)) { // other rules want another image
        report.found(
            "SEC-052",
            group.pointer() + "/image",
            image
                + " lets every client of "
                + group.names().name()
                + " run code in the server (CVE-2025-49844)",
            "set image to a release with the fix: Redis 7.2.11, 7.4.6, 8.0.4, 8.2.2, Valkey 8.0.6,"
                + " 8.1.4 or later ones");
      }
    }
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** An image that nobody updates. */
public final class BitnamiRedis implements PlanRule {
  @Override
  public String id() {
    return "SEC-050";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisImage image = RedisImage.of(group.image());
      if (image.bitnami() && !image.isOlderThan(7, 0)) { // older ones do not even start
        Fix[] fixes =
            image.isOlderThan(7, 4)
                ? new Fix[] {new Fix(group.pointer() + "/image", "")}
                : new Fix[0];
        report.found(
            "SEC-050",
            group.pointer() + "/image",
            "the image of "
                + group.names().name()
                + " has had no updates since August 2025, and its tag may be gone: "
                + group.image(),
            (fixes.length == 0 ? "" : "remove image, or ")
                + "set image to the official one of the same version",
            fixes);
      }
    }
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A licence that not everybody may use. */
public final class RedisLicence implements PlanRule {
  @Override
  public String id() {
    return "SEC-051";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      RedisImage image = RedisImage.of(group.image());
      boolean changed =
          image.product() == RedisImage.Product.REDIS
              && image.isVersionKnown()
              && !image.isOlderThan(7, 4);
      if (changed && !image.bitnami()) {
        report.found(
            "SEC-051",
            group.pointer() + "/image",
            image
                + " is under "
                + (image.isOlderThan(8, 0) ? "RSALv2 or SSPLv1" : "RSALv2, SSPLv1 or AGPLv3")
                + ", not BSD",
            "remove image (Valkey, BSD), or accept this with who decided it");
      }
    }
  }
}

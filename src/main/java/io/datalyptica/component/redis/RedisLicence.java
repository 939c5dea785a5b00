package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A licence that not everybody may use. */
public final class RedisLicence implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-051",
        Severity.NOTE,
        "a Redis that is no longer under the BSD licence",
        """
        Redis up to 7.2 is under the BSD licence; 7.4 is under RSALv2 or SSPLv1, and from 8.0 on also under AGPLv3.
        Whether that suits is for the lawyers of whoever runs it, above all when it is offered to others as a
        service. Valkey continues 7.2.4 under the BSD licence.
        """,
        """
        Leave `image` out (Valkey) for new data. Valkey does not read the files of Redis 7.4 and later: data has to
        be copied over the wire.
        """,
        "redis LICENSE at 7.4 and LICENSE.txt at 8.0; valkey COPYING");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisImage image = RedisImage.of(group.image());
      boolean changed =
          image.product() == RedisImage.Product.REDIS
              && image.isVersionKnown()
              && !image.isOlderThan(7, 4);
      if (changed && !image.bitnami()) {
        report.found(
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

package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** An image that nobody updates. */
public final class BitnamiRedis implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-050",
        Severity.WARNING,
        "a Bitnami image of Redis, which gets no updates",
        """
        On 2025-08-28 Bitnami moved the versioned tags of its public images to `bitnamilegacy`, where they stay as
        they were: no security updates, and under the old name nothing that a pod could pull.
        """,
        "Leave `image` out (Valkey, BSD licence), or name the official image or Red Hat's.",
        "bitnami/charts#35164 and #36313");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisImage image = RedisImage.of(group.image());
      if (image.bitnami() && !image.isOlderThan(7, 0)) { // older ones do not even start
        Fix[] fixes =
            image.isOlderThan(7, 4)
                ? new Fix[] {new Fix(group.pointer() + "/image", "")}
                : new Fix[0];
        report.found(
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

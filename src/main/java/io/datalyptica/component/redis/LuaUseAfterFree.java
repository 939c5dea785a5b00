package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A server in which a client can run code. */
public final class LuaUseAfterFree implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-052",
        Severity.WARNING,
        "a Redis or Valkey with CVE-2025-49844",
        """
        In every release before October 2025 a client that may run Lua scripts can free memory that the interpreter
        still uses and run code of its own in the server (CVE-2025-49844, CVSS 10). Every application that has the
        password of the group is such a client. Mended in Redis 6.2.20, 7.2.11, 7.4.6, 8.0.4 and 8.2.2, and in Valkey
        7.2.11, 8.0.6 and 8.1.4. Tags that float (`redis:7.2`) and vendors' builds are not judged.
        """,
        "Name a release that has the fix, or leave `image` out.",
        "Redis security advisory GHSA-4789-qfc9-5f9q; release notes of the versions named");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      RedisImage image = RedisImage.of(group.image());
      if (image.hasLuaUseAfterFree()
          && !image.bitnami()
          && !image.isOlderThan(7, 0)) { // other rules want another image
        report.found(
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

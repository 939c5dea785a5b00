package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A major version that CloudNativePG does not run any more. */
public final class VersionNotRun implements CloudNativePgRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-083",
        Severity.ERROR,
        "a PostgreSQL version that CloudNativePG does not run",
        """
        CloudNativePG 1.30 is released for PostgreSQL 14 to 18 and has images of these alone. It was never tested
        with another version, and an image of one's own does not change that.
        """,
        "Set `version: 16` or later.",
        "CloudNativePG docs/src/supported_releases.md; cloudnative-pg/artifacts, image-catalogs");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.hasImage()) {
      report.found(
          AT + "/version",
          "CloudNativePG runs PostgreSQL 14 to 18 and not "
              + postgresql.version()
              + ": there is no image to start",
          "set version: 16 or later",
          new Fix(AT + "/version", "16"));
    }
  }
}

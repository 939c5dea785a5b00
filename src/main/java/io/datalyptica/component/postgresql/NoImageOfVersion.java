package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A major version that the operator knows and has no image of. */
public final class NoImageOfVersion implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-060",
        Severity.ERROR,
        "a PostgreSQL version without an image",
        """
        The custom resource accepts 11 to 18, but the operator takes the image of a version from its own environment
        (`RELATED_IMAGE_POSTGRES_<version>`), and the bundles of 5.8 bring 16, 17 and 18. For any other it reports
        `MissingRequiredImage` and makes nothing.
        """,
        "Set `version: 16` or later, or name an `image` that has the version.",
        "PGO internal/config/config.go; ClusterServiceVersion of 5.8.4, RELATED_IMAGE_POSTGRES_*");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.hasImage()) {
      report.found(
          AT + "/version",
          "the operator has no image of PostgreSQL "
              + postgresql.version()
              + ": it reports"
              + " MissingRequiredImage and makes nothing",
          "set version: 16 or later, or an image of your own",
          new Fix(AT + "/version", "16"));
    }
  }
}

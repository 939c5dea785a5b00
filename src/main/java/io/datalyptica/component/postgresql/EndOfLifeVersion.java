package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A major version that gets no fixes, or soon none. */
public final class EndOfLifeVersion implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-061",
        Severity.WARNING,
        "a PostgreSQL version at the end of its life",
        """
        PostgreSQL maintains a major version for five years; after that neither lost data nor a security hole is
        mended. 13 ended on 13 November 2025, 14 ends on 12 November 2026, 15 on 11 November 2027, 16 on 9 November
        2028, 17 on 8 November 2029, 18 on 14 November 2030.
        """,
        "Set `version: 16` or later, with an image of it; a running cluster is upgraded by its"
            + " operator (PGUpgrade, or a new image of CloudNativePG).",
        "postgresql.org/support/versioning");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.version() <= 14 && postgresql.hasImage()) {
      boolean ended = postgresql.version() == 13;
      report.found(
          AT + "/version",
          "PostgreSQL "
              + postgresql.version()
              + (ended
                  ? " has had no fixes since 13 November 2025"
                  : " gets no fixes after 12 November 2026")
              + ", whatever is found in it",
          "set version: 16 or later and an image of it");
    }
  }
}

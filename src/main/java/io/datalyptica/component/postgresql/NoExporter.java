package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A version beside which the operator runs no exporter. */
public final class NoExporter implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-062",
        Severity.WARNING,
        "PostgreSQL without metrics although monitoring is on",
        """
        The operator refuses its metrics exporter beside PostgreSQL 18 (event
        `ExporterNotSupportedForPostgresVersion`). The PodMonitor and the alerts of the database are left out then:
        a full volume, a failing archive or a lost standby is noticed when the database stops.
        """,
        "Set `version: 17`, or watch the database by other means and set `monitoring.enabled:"
            + " false`.",
        "PGO internal/controller/postgrescluster/pgmonitor.go");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.exporterMissing(plan.platform().monitoring().enabled())) {
      report.found(
          AT + "/version",
          "the operator runs no exporter beside PostgreSQL "
              + postgresql.version()
              + ": there are no metrics and no alerts of the database",
          "set version: 17",
          new Fix(AT + "/version", "17"));
    }
  }
}

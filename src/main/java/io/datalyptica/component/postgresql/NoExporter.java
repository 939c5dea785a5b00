package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A version beside which the operator runs no exporter. */
public final class NoExporter implements CrunchyRule {
  @Override
  public String id() {
    return "PG-062";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.exporterMissing(plan.platform().monitoring().enabled())) {
      report.found(
          "PG-062",
          AT + "/version",
          "the operator runs no exporter beside PostgreSQL "
              + postgresql.version()
              + ": there are no metrics and no alerts of the database",
          "set version: 17",
          new Fix(AT + "/version", "17"));
    }
  }
}

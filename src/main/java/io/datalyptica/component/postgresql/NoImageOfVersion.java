package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A major version that the operator knows and has no image of. */
public final class NoImageOfVersion implements CrunchyRule {
  @Override
  public String id() {
    return "PG-060";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.hasImage()) {
      report.found(
          "PG-060",
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

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A major version that CloudNativePG does not run any more. */
public final class VersionNotRun implements CloudNativePgRule {
  @Override
  public String id() {
    return "PG-083";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.hasImage()) {
      report.found(
          "PG-083",
          AT + "/version",
          "CloudNativePG runs PostgreSQL 14 to 18 and not "
              + postgresql.version()
              + ": there is no image to start",
          "set version: 16 or later",
          new Fix(AT + "/version", "16"));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A major version that gets no fixes, or soon none. */
public final class EndOfLifeVersion implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-061";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.version() <= 14 && postgresql.hasImage()) {
      boolean ended = postgresql.version() == 13;
      report.found(
          "PG-061",
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

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A database that refuses its own clients. */
public final class ConnectionLimitTooLow implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-035";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size(); i++) {
      DatabaseSpec database = postgresql.databases().get(i);
      boolean bound = database.connectionLimit().isPresent() && !database.superuser();
      long opened = bound ? postgresql.connections().opened(database.name()) : 0;
      if (bound && opened > database.connectionLimit().get()) {
        String pointer = AT + "/databases/" + i + "/connectionLimit";
        report.found(
            "PG-035",
            pointer,
            "up to "
                + opened
                + " connections to "
                + database.name()
                + " against a limit of "
                + database.connectionLimit().get()
                + ": the last ones are refused although the server has room",
            "set connectionLimit: " + opened + ", or lower the pools",
            opened > 10_000 ? new Fix[0] : new Fix[] {new Fix(pointer, Long.toString(opened))});
      }
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A database that refuses its own clients. */
public final class ConnectionLimitTooLow implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-035",
        Severity.WARNING,
        "a connection limit below what the clients open",
        """
        `connectionLimit` bounds all connections to the database. When its clients, or the PgBouncer pods before
        them, may open more, the last ones get "too many connections for database", although the server has room.
        """,
        "Raise `connectionLimit` or lower the pools.",
        "PostgreSQL documentation, ALTER DATABASE ... CONNECTION LIMIT; it does not bind"
            + " superusers");
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

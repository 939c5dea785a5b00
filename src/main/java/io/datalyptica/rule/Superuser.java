package io.datalyptica.rule;

import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.postgresql.PostgresqlRule;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** The owner of a database with all rights of the server. */
public final class Superuser implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-040",
        Severity.WARNING,
        "an application that logs in as a superuser",
        """
        A superuser reads and changes every database of the server, bypasses row-level security and connection
        limits, and runs programs on the database's host (`COPY ... PROGRAM`). A flaw in one application is then a
        flaw of all of them. Owning its own database is enough for every application of this platform; extensions
        are created by the init SQL.
        """,
        "Remove `superuser: true`; name what needs more under `extensions`.",
        "PostgreSQL documentation, COPY and \"Role Attributes\"; PGO internal/postgres/users.go");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.pooler().isPresent() && !postgresql.manager().poolerTakesSuperusers()) {
      return;
    }
    for (int i = 0; i < postgresql.databases().size(); i++) {
      DatabaseSpec database = postgresql.databases().get(i);
      if (database.superuser()) {
        report.found(
            AT + "/databases/" + i + "/superuser",
            database.owner()
                + " is a superuser: it reads and changes every database and runs programs on the"
                + " server",
            "remove superuser: true",
            new Fix(AT + "/databases/" + i + "/superuser", "false"));
      }
    }
  }
}

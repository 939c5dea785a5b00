package io.datalyptica.rule;

import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.postgresql.PostgresqlRule;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;

/** The owner of a database with all rights of the server. */
public final class Superuser implements PostgresqlRule {
  @Override
  public String id() {
    return "SEC-040";
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
            "SEC-040",
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

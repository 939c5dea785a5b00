package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A connection budget that leaves a database out. */
public final class ClientsUnknown implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-034";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.connections().clients().isEmpty()) {
      return;
    }
    for (int i = 0; i < postgresql.databases().size(); i++) {
      DatabaseSpec database = postgresql.databases().get(i);
      if (database.clients().isEmpty()) {
        report.found(
            "PG-034",
            AT + "/databases/" + i,
            "nobody says who connects to "
                + database.name()
                + ": its connections are missing in the sum of "
                + postgresql.connections().clientSum(),
            "add clients to " + database.name());
      }
    }
  }
}

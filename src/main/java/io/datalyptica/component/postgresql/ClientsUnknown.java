package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A connection budget that leaves a database out. */
public final class ClientsUnknown implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-034",
        Severity.NOTE,
        "a database whose clients are not counted",
        """
        The connection budget is the sum over `clients`. Where some databases name theirs and one does not, the sum
        looks complete and is not: what connects to that database comes on top.
        """,
        "Name its `clients` with replicas, processes and pool.",
        "the profile format, `databases[].clients`");
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

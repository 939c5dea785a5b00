package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** An application's schema with the name of one that the operator makes. */
public final class OperatorsSchema implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-072",
        Severity.ERROR,
        "a schema that is the operator's own",
        """
        The operator keeps PgBouncer's password look-up in a schema `pgbouncer` of every database, and the
        exporter's functions in a schema `monitor`. The init SQL would make the application the owner of it: the
        application could then replace functions that the operator's roles call.
        """,
        "Choose another name for the schema.",
        "PGO internal/pgbouncer/postgres.go and internal/pgmonitor/postgres.go");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size(); i++) {
      String schema = postgresql.databases().get(i).schema().orElse("");
      boolean pooler = schema.equals("pgbouncer") && postgresql.pooler().isPresent();
      if (pooler || schema.equals("monitor") && postgresql.monitored()) {
        report.found(
            AT + "/databases/" + i + "/schema",
            "schema "
                + schema
                + " is the operator's own: "
                + postgresql.databases().get(i).owner()
                + " would own functions that the operator's roles call",
            "choose another name for the schema",
            new Fix(AT + "/databases/" + i + "/schema", postgresql.databases().get(i).owner()));
      }
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** An application's schema with the name of one that the operator makes. */
public final class OperatorsSchema implements CrunchyRule {
  @Override
  public String id() {
    return "PG-072";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size(); i++) {
      String schema = postgresql.databases().get(i).schema().orElse("");
      boolean pooler = schema.equals("pgbouncer") && postgresql.pooler().isPresent();
      if (pooler || schema.equals("monitor") && postgresql.monitored()) {
        report.found(
            "PG-072",
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

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A size or number in a notation that is not that of PostgreSQL. */
public final class UnreadableParameter implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-066";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : postgresql.unreadableParameters()) {
      String value = postgresql.chosenParameters().getOrDefault(name, "");
      report.found(
          "PG-066",
          PARAMETERS + name,
          name + " is " + value + ", which PostgreSQL cannot read: the server does not start",
          "write a number and a unit of PostgreSQL such as MB or GB, or remove " + name,
          new Fix(PARAMETERS + name, ""));
    }
  }
}

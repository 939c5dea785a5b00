package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A parameter that the operator sets itself. */
public final class OperatorsParameter implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-065";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : postgresql.refusedParameters()) {
      report.found(
          "PG-065",
          PARAMETERS + name,
          name + " is set by the operator: what stands here never comes into force",
          "remove " + name,
          Fix.safe(PARAMETERS + name, ""));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** The frame of the rules about the PostgreSQL cluster: they are asked only where there is one. */
public interface PostgresqlRule extends PlanRule {
  String AT = "/spec/postgresql";
  String PARAMETERS = AT + "/parameters/";
  String BACKUP = AT + "/backup";

  @Override
  default void judge(Plan plan, Report report) {
    if (plan.slice(PostgresqlPlan.class).isPresent()) {
      judge(plan, plan.slice(PostgresqlPlan.class).get(), report);
    }
  }

  @Override
  default String arithmetic(Plan plan) {
    return plan.slice(PostgresqlPlan.class).isPresent()
        ? arithmetic(plan.slice(PostgresqlPlan.class).get())
        : "";
  }

  /** Reports every fault in {@code postgresql}, which is that of {@code plan}. */
  void judge(Plan plan, PostgresqlPlan postgresql, Report report);

  /** The arithmetic with the numbers of {@code postgresql}; empty when there is none to show. */
  default String arithmetic(PostgresqlPlan postgresql) {
    return "";
  }
}

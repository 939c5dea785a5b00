package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/**
 * The frame of the rules about what Crunchy's operator alone does: they are asked only where it
 * runs PostgreSQL.
 */
public interface CrunchyRule extends PostgresqlRule {
  @Override
  default void judge(Plan plan, Report report) {
    if (plan.slice(PostgresqlPlan.class).filter(p -> p.runBy(Operator.CRUNCHY)).isPresent()) {
      judge(plan, plan.slice(PostgresqlPlan.class).get(), report);
    }
  }

  @Override
  default String arithmetic(Plan plan) {
    return plan.slice(PostgresqlPlan.class)
        .filter(p -> p.runBy(Operator.CRUNCHY))
        .map(this::arithmetic)
        .orElse("");
  }

  @Override
  default String arithmetic(PostgresqlPlan postgresql) {
    return "";
  }
}

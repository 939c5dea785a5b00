package io.datalyptica.rule;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PostgresqlPlan;
import io.datalyptica.profile.PostgresqlSpec.Operator;

/** The frame of the rules about what Crunchy's operator alone does: they are asked only where it runs PostgreSQL. */
interface CrunchyRule extends PostgresqlRule {
  @Override
  default void judge(Plan plan, Report report) {
    if (plan.postgresql().filter(p -> p.runBy(Operator.CRUNCHY)).isPresent()) {
      judge(plan, plan.postgresql().get(), report);
    }
  }

  @Override
  default String arithmetic(Plan plan) {
    return plan.postgresql().filter(p -> p.runBy(Operator.CRUNCHY)).map(this::arithmetic).orElse("");
  }

  @Override
  default String arithmetic(PostgresqlPlan postgresql) {
    return "";
  }
}

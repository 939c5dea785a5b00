package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A pooler that is a single point of failure. */
public final class SinglePooler implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-032";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.pooler().isPresent()
        && postgresql.pooler().get().replicas() == 1
        && postgresql.instances().replicas() > 1) {
      report.found(
          "PG-032",
          AT + "/pooler/replicas",
          "1 PgBouncer pod stands before "
              + postgresql.instances().replicas()
              + " instances: losing it cuts every client off",
          "set pooler.replicas: 2",
          Fix.safe(AT + "/pooler/replicas", "2"));
    }
  }
}

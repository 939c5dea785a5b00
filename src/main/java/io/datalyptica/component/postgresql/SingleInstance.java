package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cluster of one: there is nothing to fail over to. */
public final class SingleInstance implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-001";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.instances().replicas() == 1) {
      report.found(
          "PG-001",
          AT + "/replicas",
          "1 instance: when its node is lost there is nothing to fail over to, and the database is"
              + " away until the pod runs elsewhere",
          "set replicas: 3",
          new Fix(AT + "/replicas", "3"));
    }
  }
}

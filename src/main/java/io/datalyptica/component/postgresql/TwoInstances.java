package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cluster of two: it fails over once. */
public final class TwoInstances implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-002";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.instances().replicas() == 2 && !postgresql.synchronous().strict()) {
      report.found(
          "PG-002",
          AT + "/replicas",
          "2 instances: after losing one, or during every rolling update, a single copy is left",
          "set replicas: 3",
          new Fix(AT + "/replicas", "3"));
    }
  }
}

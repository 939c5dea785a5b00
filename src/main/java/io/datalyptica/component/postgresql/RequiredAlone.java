package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cluster of one that must not write without a standby. */
public final class RequiredAlone implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-004";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.synchronous().strict() && postgresql.instances().replicas() == 1) {
      report.found(
          "PG-004",
          AT + "/synchronous/mode",
          "mode is required with 1 instance: there is never a standby, so every commit waits for"
              + " ever",
          "set replicas: 3, or synchronous.mode: off",
          new Fix(AT + "/synchronous/mode", "off"));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Standbys that may lag behind what clients were told. */
public final class AsynchronousReplication implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-003";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.synchronous().on() && postgresql.instances().replicas() > 1) {
      int standbys = postgresql.instances().replicas() - 1;
      report.found(
          "PG-003",
          AT + "/synchronous/mode",
          "replication to "
              + (standbys == 1 ? "the standby" : standbys + " standbys")
              + " is asynchronous: a failover loses commits that clients were told are safe",
          "set synchronous.mode: preferred",
          new Fix(AT + "/synchronous/mode", "preferred"));
    }
  }
}

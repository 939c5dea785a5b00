package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** PgBouncer in transaction mode. */
public final class TransactionMode implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-033";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.pooler().isPresent()
        && postgresql.pooler().get().mode() == PoolMode.TRANSACTION) {
      report.found(
          "PG-033",
          AT + "/pooler/mode",
          "in transaction mode a client's SET, LISTEN, temporary tables and advisory locks end with"
              + " the transaction",
          "set pooler.mode: session, or make sure that no client needs them",
          new Fix(AT + "/pooler/mode", "session"));
    }
  }
}

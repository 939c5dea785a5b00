package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** PgBouncer in transaction mode. */
public final class TransactionMode implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-033",
        Severity.NOTE,
        "transaction pooling: nothing of a session survives a transaction",
        """
        In transaction mode a client gets another server connection for every transaction. `SET`, `LISTEN`,
        temporary tables, session-level advisory locks and SQL-level `PREPARE` then work by chance or not at all.
        Drivers' prepared statements need `max_prepared_statements` or have to be off (`prepareThreshold=0`, which
        the operator's JDBC URI sets). Migrations with advisory locks (Alembic, Liquibase, Flyway) are better run
        directly.
        """,
        """
        Use `pooler.mode: session` unless there are more clients than connections; or let migrations use the
        primary's Service.
        """,
        "PgBouncer documentation, \"SQL feature map for pooling modes\"");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.pooler().isPresent()
        && postgresql.pooler().get().mode() == PoolMode.TRANSACTION) {
      report.found(
          AT + "/pooler/mode",
          "in transaction mode a client's SET, LISTEN, temporary tables and advisory locks end with"
              + " the transaction",
          "set pooler.mode: session, or make sure that no client needs them",
          new Fix(AT + "/pooler/mode", "session"));
    }
  }
}

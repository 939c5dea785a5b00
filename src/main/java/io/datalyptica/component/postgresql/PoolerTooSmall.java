package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** PgBouncer pods that accept fewer clients than there are. */
public final class PoolerTooSmall implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-031";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    ConnectionBudget budget = postgresql.connections();
    if (budget.pool().isEmpty()) {
      return;
    }
    ConnectionBudget.Pool pool = budget.pool().get();
    long clients = budget.clientSum() - budget.directSum();
    int pods = Math.max(1, pool.replicas() - 1);
    if (clients > (long) pods * pool.maxClients()) {
      long enough = Math.ceilDiv(clients, pods);
      boolean now = !budget.poolAcceptsClients();
      report.found(
          "PG-031",
          AT + "/pooler/maxClients",
          (now
                  ? pool.replicas() + " x " + pool.maxClients() + " places"
                  : "after losing one of "
                      + pool.replicas()
                      + " pods, "
                      + pods
                      + " x "
                      + pool.maxClients()
                      + " places")
              + " at PgBouncer are fewer than the "
              + clients
              + " connections of clients: the last ones are refused",
          "set pooler.maxClients: " + enough,
          enough > 100_000
              ? new Fix[0]
              : new Fix[] {Fix.safe(AT + "/pooler/maxClients", Long.toString(enough))});
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    ConnectionBudget budget = postgresql.connections();
    if (budget.pool().isEmpty()) {
      return "";
    }
    ConnectionBudget.Pool pool = budget.pool().get();
    return "- places: "
        + pool.replicas()
        + " x "
        + pool.maxClients()
        + " = "
        + pool.clientConnections()
        + "\n- connections of clients: "
        + (budget.clientSum() - budget.directSum())
        + "\n";
  }
}

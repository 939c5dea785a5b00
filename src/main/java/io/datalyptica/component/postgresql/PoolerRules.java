package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlPlan.Pooler;
import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** What PgBouncer means for those who connect through it. */
final class PoolerRules {
  /** The most clients of a pod that the profile's format accepts. */
  private static final int MOST = 100_000;

  private PoolerRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    Pooler pooler = postgresql.pooler().orElse(null);
    if (pooler == null) {
      return;
    }
    tooSmall(postgresql, pooler, report);
    onePod(postgresql, pooler, report);
    transactionMode(postgresql, pooler, report);
    if (!postgresql.manager().poolerTakesSuperusers()) {
      refusedSuperusers(postgresql, report);
    }
  }

  /** PG-031 */
  private static void tooSmall(PostgresqlPlan postgresql, Pooler pooler, Report report) {
    ConnectionBudget budget = postgresql.connections();
    long clients = budget.clientSum() - budget.directSum();
    int pods = Math.max(1, pooler.replicas() - 1);
    if (clients <= (long) pods * pooler.maxClients()) {
      return;
    }
    boolean already = !budget.poolAcceptsClients();
    String enough = Long.toString(Math.ceilDiv(clients, pods));
    report.found(
        "PG-031",
        postgresql.at("pooler/maxClients"),
        (already ? "" : "after losing one of " + pooler.replicas() + " pods, ")
            + (already ? pooler.replicas() : pods)
            + (" x " + pooler.maxClients() + " places at PgBouncer are fewer than the ")
            + clients
            + " connections of clients: the last ones are refused",
        "set pooler.maxClients: " + enough,
        Math.ceilDiv(clients, pods) > MOST
            ? new Fix[0]
            : new Fix[] {Fix.safe(postgresql.at("pooler/maxClients"), enough)});
  }

  /** PG-032 */
  private static void onePod(PostgresqlPlan postgresql, Pooler pooler, Report report) {
    int instances = postgresql.instances().replicas();
    if (pooler.replicas() != 1 || instances == 1) {
      return;
    }
    report.found(
        "PG-032",
        postgresql.at("pooler/replicas"),
        "1 PgBouncer pod stands before "
            + instances
            + " instances: losing it cuts every client off",
        "set pooler.replicas: 2",
        Fix.safe(postgresql.at("pooler/replicas"), "2"));
  }

  /** PG-033 */
  private static void transactionMode(PostgresqlPlan postgresql, Pooler pooler, Report report) {
    if (pooler.mode() != PoolMode.TRANSACTION) {
      return;
    }
    report.found(
        "PG-033",
        postgresql.at("pooler/mode"),
        "in transaction mode a client's SET, LISTEN, temporary tables and advisory locks end with"
            + " the transaction",
        "set pooler.mode: session, or make sure that no client needs them",
        new Fix(postgresql.at("pooler/mode"), "session"));
  }

  /** SEC-041 */
  private static void refusedSuperusers(PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size(); i++) {
      if (!postgresql.databases().get(i).superuser()) {
        continue;
      }
      String pointer = postgresql.at("databases/" + i + "/superuser");
      report.found(
          "SEC-041",
          pointer,
          postgresql.databases().get(i).owner()
              + " is a superuser, and PgBouncer refuses superusers: its application cannot log in"
              + " through the pooler",
          "remove superuser: true",
          new Fix(pointer, "false"));
    }
  }

  /** How many clients PgBouncer accepts, and how many there are. */
  static String places(ConnectionBudget budget) {
    if (budget.pool().isEmpty()) {
      return "";
    }
    ConnectionBudget.Pool pool = budget.pool().get();
    return ("- places: " + pool.replicas() + " x " + pool.maxClients() + " = ")
        + pool.clientConnections()
        + "\n- connections of clients: "
        + (budget.clientSum() - budget.directSum())
        + "\n";
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;
import java.util.List;

/** Whether there are connections for everybody who may open one. */
final class ConnectionRules {
  /** The most connections that the profile's format accepts. */
  private static final int MOST = 10_000;

  private ConnectionRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    ConnectionBudget budget = postgresql.connections();
    overBudget(postgresql, budget, report);
    List<DatabaseSpec> databases = postgresql.databases();
    for (int i = 0; i < databases.size(); i++) {
      unknownClients(databases.get(i), postgresql.at("databases/" + i), budget, report);
      lowLimit(databases.get(i), postgresql.at("databases/" + i), budget, report);
    }
  }

  /** PG-030 */
  private static void overBudget(
      PostgresqlPlan postgresql, ConnectionBudget budget, Report report) {
    if (budget.fits()) {
      return;
    }
    boolean pooled = budget.pool().isPresent() && budget.directSum() == 0;
    boolean chosen = postgresql.chosenParameters().containsKey("max_connections");
    String key = chosen ? "max_connections" : "maxConnections";
    String pointer = postgresql.at(chosen ? "parameters/max_connections" : key);
    report.found(
        "PG-030",
        pooled ? postgresql.at("pooler/poolSize") : pointer,
        asked(budget)
            + " and a reserve of "
            + budget.reserve()
            + " make "
            + budget.demand()
            + " connections of "
            + budget.maxConnections()
            + ": the last clients are refused when all connect at once, as after a failover",
        ("raise " + key + " to " + budget.demand())
            + (pooled ? ", or lower poolSize" : ", or cap the clients' pools"),
        raised(pointer, budget.demand()));
  }

  /** PG-034 */
  private static void unknownClients(
      DatabaseSpec database, String at, ConnectionBudget budget, Report report) {
    if (budget.clients().isEmpty() || !database.clients().isEmpty()) {
      return;
    }
    report.found(
        "PG-034",
        at,
        "no clients are declared for database "
            + database.name()
            + ": the budget of "
            + budget.clientSum()
            + " connections leaves it out",
        "add clients to " + database.name());
  }

  /** PG-035 */
  private static void lowLimit(
      DatabaseSpec database, String at, ConnectionBudget budget, Report report) {
    if (database.connectionLimit().isEmpty() || database.superuser()) {
      return; // no limit holds a superuser
    }
    int limit = database.connectionLimit().get();
    long opened = budget.opened(database.name());
    if (opened <= limit) {
      return;
    }
    report.found(
        "PG-035",
        at + "/connectionLimit",
        "up to "
            + opened
            + " connections to "
            + database.name()
            + (" against a limit of " + limit)
            + ": the last ones are refused although the server has room",
        "set connectionLimit: " + opened + ", or lower the pools",
        raised(at + "/connectionLimit", opened));
  }

  private static Fix[] raised(String pointer, long connections) {
    return connections > MOST
        ? new Fix[0]
        : new Fix[] {new Fix(pointer, Long.toString(connections))};
  }

  /** Who may open how many, client by client. */
  static String sum(ConnectionBudget budget) {
    StringBuilder lines = new StringBuilder();
    for (ConnectionBudget.Client c : budget.clients()) {
      lines
          .append("- " + c.name() + " to " + c.database() + ": " + c.replicas() + " x ")
          .append(c.processes() + " x " + c.poolSize() + " = " + c.connections())
          .append(budget.pool().isPresent() && !c.direct() ? ", through PgBouncer\n" : "\n");
    }
    return lines
        + ("- " + asked(budget) + " + reserve of " + budget.reserve())
        + (" = " + budget.demand() + " of " + budget.maxConnections() + "\n");
  }

  private static String asked(ConnectionBudget budget) {
    if (budget.pool().isEmpty()) {
      return budget.directSum() + " connections of clients";
    }
    ConnectionBudget.Pool pool = budget.pool().get();
    String direct = budget.directSum() == 0 ? "" : " and " + budget.directSum() + " of superusers";
    return (pool.serverConnections() + " connections of PgBouncer (" + pool.replicas() + " pods x ")
        + (pool.poolSize() + " x " + pool.pairs() + " databases)")
        + direct;
  }
}

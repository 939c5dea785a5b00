package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Clients, or the pools of PgBouncer, that together may open more connections than there are. */
public final class ConnectionsOverBudget implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-030";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    ConnectionBudget budget = postgresql.connections();
    if (budget.fits()) {
      return;
    }
    boolean pooled = budget.pool().isPresent() && budget.directSum() == 0;
    boolean chosen = postgresql.chosenParameters().containsKey("max_connections");
    String key = chosen ? "/parameters/max_connections" : "/maxConnections";
    String pointer = AT + (pooled ? "/pooler/poolSize" : key);
    report.found(
        "PG-030",
        pointer,
        asked(budget)
            + " and a reserve of "
            + budget.reserve()
            + " make "
            + budget.demand()
            + " connections of "
            + budget.maxConnections()
            + ": the last clients are refused when all connect at once, as after a failover",
        "raise "
            + key.substring(key.lastIndexOf('/') + 1)
            + " to "
            + budget.demand()
            + (pooled ? ", or lower poolSize" : ", or cap the clients' pools"),
        fix(AT + key, budget.demand()));
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    ConnectionBudget budget = postgresql.connections();
    StringBuilder lines = new StringBuilder();
    for (ConnectionBudget.Client c : budget.clients()) {
      lines
          .append("- ")
          .append(c.name())
          .append(" to ")
          .append(c.database())
          .append(": ")
          .append(c.replicas())
          .append(" x ")
          .append(c.processes())
          .append(" x ")
          .append(c.poolSize())
          .append(" = ")
          .append(c.connections())
          .append(budget.pool().isPresent() && !c.direct() ? ", through PgBouncer" : "")
          .append('\n');
    }
    return lines
        + "- "
        + asked(budget)
        + " + reserve of "
        + budget.reserve()
        + " = "
        + budget.demand()
        + " of "
        + budget.maxConnections()
        + "\n";
  }

  private static String asked(ConnectionBudget budget) {
    if (budget.pool().isEmpty()) {
      return budget.directSum() + " connections of clients";
    }
    ConnectionBudget.Pool p = budget.pool().get();
    String direct = budget.directSum() == 0 ? "" : " and " + budget.directSum() + " of superusers";
    return p.serverConnections()
        + " connections of PgBouncer ("
        + p.replicas()
        + " pods x "
        + p.poolSize()
        + " x "
        + p.pairs()
        + " databases)"
        + direct;
  }

  /** No fix beyond what the profile's format accepts. */
  private static Fix[] fix(String pointer, long demand) {
    return demand > 10_000 ? new Fix[0] : new Fix[] {new Fix(pointer, Long.toString(demand))};
  }
}

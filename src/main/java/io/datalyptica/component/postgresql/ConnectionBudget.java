package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Capped;
import java.util.List;
import java.util.Optional;

/**
 * Who may open how many connections, against {@code max_connections}. When they run out, the next
 * client gets "too many clients already", usually at the moment when everything restarts at once.
 *
 * @param reserve connections that applications cannot have
 */
public record ConnectionBudget(
    int maxConnections, int reserve, List<Client> clients, Optional<Pool> pool) {
  public ConnectionBudget {
    clients = List.copyOf(clients);
  }

  /**
   * One application.
   *
   * @param direct it cannot go through PgBouncer, which refuses its superuser
   */
  public record Client(
      String database, String name, int replicas, int processes, int poolSize, boolean direct) {
    public long connections() {
      return Capped.times(Capped.times(replicas, processes), poolSize);
    }
  }

  /**
   * PgBouncer: every process holds up to {@code poolSize} server connections for each pair of user
   * and database.
   *
   * @param maxClients client connections that one process accepts
   */
  public record Pool(int replicas, int poolSize, int maxClients, int pairs) {
    public long serverConnections() {
      return Capped.times(Capped.times(replicas, poolSize), pairs);
    }

    public long clientConnections() {
      return Capped.times(replicas, maxClients);
    }
  }

  /** What applications may open in all. */
  public long clientSum() {
    long sum = 0;
    for (Client c : clients) {
      sum = Capped.plus(sum, c.connections());
    }
    return sum;
  }

  /** What applications open without PgBouncer between. */
  public long directSum() {
    long sum = 0;
    for (Client c : clients) {
      sum = Capped.plus(sum, pool.isEmpty() || c.direct() ? c.connections() : 0);
    }
    return sum;
  }

  /**
   * What may be open to one database, by its clients or by PgBouncer; nothing without clients,
   * which are then unknown.
   */
  public long opened(String database) {
    long clientsOf = 0;
    boolean pooled = false;
    for (Client c : clients) {
      boolean of = c.database().equals(database);
      clientsOf = Capped.plus(clientsOf, of ? c.connections() : 0);
      pooled |= of && pool.isPresent() && !c.direct();
    }
    return pooled
        ? Math.min(clientsOf, Capped.times(pool.get().replicas(), pool.get().poolSize()))
        : clientsOf;
  }

  /** Connections of {@code max_connections} that may be in use at once, the reserve included. */
  public long demand() {
    return Capped.plus(
        Capped.plus(directSum(), pool.map(Pool::serverConnections).orElse(0L)), reserve);
  }

  /** What applications can have. */
  public long available() {
    return Math.max(0, (long) maxConnections - reserve);
  }

  public boolean fits() {
    return demand() <= maxConnections;
  }

  /** Whether PgBouncer accepts all clients; true without PgBouncer. */
  public boolean poolAcceptsClients() {
    return pool.isEmpty() || clientSum() - directSum() <= pool.get().clientConnections();
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How clients reach PostgreSQL: all that a component or a page needs to know of the cluster,
 * whoever runs it.
 *
 * @param host of the primary, for reading and writing
 * @param readHost of the replicas; empty when there are none
 * @param poolerHost of PgBouncer; empty without
 * @param caSecret the Secret whose key {@code caKey} signs the server's certificate
 * @param logins one for each owner
 */
public record PostgresqlEndpoint(
    String host,
    Optional<String> readHost,
    Optional<String> poolerHost,
    int port,
    String caSecret,
    String caKey,
    List<Login> logins) {
  static final int PORT = 5432;

  /** Of the Secret with the certificate. */
  static final String CA_KEY = "ca.crt";

  public PostgresqlEndpoint {
    logins = List.copyOf(logins);
  }

  /** An owner's databases, and the Secret with its credentials. */
  public record Login(String owner, List<String> databases, String secret, Keys keys) {}

  /**
   * The keys of an owner's Secret.
   *
   * @param database of the owner's first database; empty when the Secret does not say
   */
  public record Keys(String user, String password, Optional<String> database) {}

  static PostgresqlEndpoint of(
      Platform platform,
      PostgresqlNames names,
      boolean replicas,
      boolean pooler,
      List<PostgresqlPlan.Owner> owners,
      Keys keys) {
    List<Login> logins = new ArrayList<>();
    for (PostgresqlPlan.Owner owner : owners) {
      logins.add(new Login(owner.name(), owner.databases(), names.userSecret(owner.name()), keys));
    }
    return new PostgresqlEndpoint(
        platform.serviceHost(names.primaryService()),
        replicas ? Optional.of(platform.serviceHost(names.replicaService())) : Optional.empty(),
        pooler ? Optional.of(platform.serviceHost(names.pooler())) : Optional.empty(),
        PORT,
        names.certificateSecret(),
        CA_KEY,
        List.copyOf(logins));
  }

  /** The login of {@code database}; empty when nobody owns it. */
  public Optional<Login> login(String database) {
    return Optional.ofNullable(loginsOfDatabases().get(database));
  }

  /** The login of every database that somebody owns. */
  public Map<String, Login> loginsOfDatabases() {
    Map<String, Login> found = new HashMap<>();
    for (Login login : logins) {
      for (String database : login.databases()) {
        found.putIfAbsent(database, login);
      }
    }
    return found;
  }
}

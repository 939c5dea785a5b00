package io.datalyptica.plan.contract;

import io.datalyptica.plan.Answer;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.SecretNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A database as its client reaches it, whoever runs it. The spellings that clients want stand here
 * once.
 *
 * @param host of the primary
 * @param login as whom
 * @param ca what the server's certificate is checked against
 */
public record SqlDatabase(
    String name, String host, int port, Login login, CaSource ca, List<Peer> peers)
    implements Answer {
  public SqlDatabase {
    peers = List.copyOf(peers);
  }

  /**
   * A wish for a database and a role that owns it.
   *
   * @param cluster that shall have it; empty: the first of the profile
   * @param name of the database, which the profile may describe further under {@code databases}
   * @param extensions that must be there
   * @param clients what may be open at once, for the connection budget
   */
  public record Wish(
      Optional<String> cluster, String name, List<String> extensions, List<Clients> clients) {
    public Wish {
      extensions = List.copyOf(extensions);
      clients = List.copyOf(clients);
    }
  }

  /**
   * Equal clients of a database.
   *
   * @param processes in each replica
   * @param pool connections that each process opens at most
   */
  public record Clients(String name, int replicas, int processes, int pool) {}

  /**
   * A role and the Secret with its credentials.
   *
   * @param needs what has to be in the Secret when a person makes it; empty when the operator does
   */
  public record Login(
      String user, String secret, String userKey, String passwordKey, List<SecretNeed> needs) {
    public Login {
      needs = List.copyOf(needs);
    }
  }

  /** As JDBC wants it; the certificate is checked against {@code /path/to} the CA. */
  public String jdbcUrl(String caFile) {
    return "jdbc:postgresql://"
        + host
        + ":"
        + port
        + "/"
        + name
        + "?sslmode=verify-full&sslrootcert="
        + caFile;
  }

  @Override
  public List<SecretNeed> secrets(String usedBy) {
    List<SecretNeed> needs = new ArrayList<>();
    for (SecretNeed need : login.needs()) {
      needs.add(need.usedBy(usedBy));
    }
    return needs;
  }
}

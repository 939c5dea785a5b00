package io.datalyptica.plan.contract;

import io.datalyptica.plan.Answer;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.SecretNeed;
import java.util.List;
import java.util.Optional;

/**
 * A numbered database of a Redis group as its client reaches it.
 *
 * @param sentinels host of the Service that lists them; "" without Sentinel
 * @param master what Sentinel calls the group
 * @param host of the only server; "" with Sentinel, where the master moves
 * @param database the number, which is the profile's and never the order of asking
 * @param ca what the certificates of servers and Sentinels are checked against; empty: no TLS
 */
public record RedisAccess(
    String sentinels,
    String master,
    String host,
    int database,
    Optional<CaSource> ca,
    Credentials credentials,
    List<Peer> peers)
    implements Answer {
  public RedisAccess {
    peers = List.copyOf(peers);
  }

  /**
   * A wish for a number of its own.
   *
   * @param role the word of the group's role: broker, cache or session
   * @param group the group that the profile names; empty: the first of that role
   * @param user the entry of {@code redis[].databases} that is the component's
   */
  public record Wish(String role, Optional<String> group, String user) {}

  /** The Secret with the group's password. */
  public record Credentials(String secret, String passwordKey, SecretNeed need) {}

  @Override
  public List<SecretNeed> secrets(String usedBy) {
    return List.of(credentials.need().usedBy(usedBy));
  }
}

package io.datalyptica.plan;

import java.util.List;
import java.util.Optional;

/**
 * An object store as its clients see it, whoever provides it.
 *
 * @param ca what its certificate is checked against; empty: the public CAs that the client's image
 *     knows, or no TLS
 * @param pointer the field of the profile that decides the scheme
 * @param disks the storage classes of its volumes, where it stands in this cluster; empty: the
 *     cluster's default
 * @param page the page that tells where the credentials come from, below docs/; "" when there is
 *     none
 */
public record S3Store(
    S3Endpoint endpoint,
    Optional<CaSource> ca,
    Peer peer,
    String pointer,
    List<Optional<String>> disks,
    String page) {
  /** It runs in the platform's namespace, as a part of this tree. */
  public boolean own() {
    return !peer.pods().isEmpty();
  }
}

package io.datalyptica.plan;

import java.util.List;
import java.util.Optional;

/**
 * The Secrets with the pair that a client signs with, or the role that it takes on instead.
 *
 * @param secret holds the pair; "" with a role
 * @param accessKey its key with the access key
 * @param secretKey its key with the secret key
 * @param confSecret holds the pair once more, as {@code s3.conf} of pgBackRest, which reads nothing
 *     else; often the same Secret
 * @param given what has to be in them, when they must exist beforehand; empty: the cluster makes
 *     both, or there is a role
 * @param role the ARN of a role of AWS, for which the client gets keys that last an hour; "" with a
 *     pair
 */
public record S3Credentials(
    String secret,
    String accessKey,
    String secretKey,
    String confSecret,
    Optional<AccessPair> given,
    String role) {

  /** One Secret that must exist beforehand. */
  public static S3Credentials existing(String secret, AccessPair pair) {
    return new S3Credentials(
        secret, pair.accessKey().name(), pair.secretKey().name(), secret, Optional.of(pair), "");
  }

  /** No Secret: the identity of the pod's ServiceAccount is exchanged for keys. */
  public static S3Credentials ofRole(String role) {
    return new S3Credentials("", "", "", "", Optional.empty(), role);
  }

  /** Whether the cluster makes the Secrets. */
  public boolean made() {
    return given.isEmpty() && role.isEmpty();
  }

  /** What must exist for a client that takes the pair. */
  public List<SecretNeed> pairNeed(String... usedBy) {
    return given
        .map(
            p ->
                List.of(
                    new SecretNeed(secret, List.of(p.accessKey(), p.secretKey()), List.of(usedBy))))
        .orElse(List.of());
  }

  /** What must exist for pgBackRest. */
  public List<SecretNeed> confNeed(String... usedBy) {
    return given
        .map(p -> List.of(new SecretNeed(confSecret, List.of(p.pgbackrest()), List.of(usedBy))))
        .orElse(List.of());
  }
}

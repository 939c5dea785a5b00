package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import java.util.Optional;

/**
 * The names of what a store that somebody else runs needs in the namespace, from its one name. The
 * provisioner calls the ConfigMap and the Secret of a claim like the claim (lib-bucket-provisioner
 * pkg/provisioner/resourcehandlers.go).
 */
public record ForeignStoreNames(String name) {
  /** The claim of a bucket, and its ConfigMap and Secret. */
  public String claim(String bucket) {
    return name + "-" + bucket;
  }

  /** The Job that asks for every bucket, and its documents; a hash of what it does follows. */
  public String check() {
    return name + "-check";
  }

  /**
   * What the provisioner writes into the claim's Secret, and the copy that is made of it for
   * pgBackRest.
   */
  public S3Credentials claimed(String bucket) {
    String claim = claim(bucket);
    return new S3Credentials(
        claim,
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        claim + "-pgbackrest",
        Optional.empty(),
        "");
  }

  /** The one pair of a store that makes none. */
  public S3Credentials given(ObjectStoreSpec store) {
    String where =
        store
            .foreign()
            .endpoint()
            .map(e -> "the store at " + S3Endpoint.of(e, "").authority())
            .orElse("the object store");
    String secret = store.credentialsSecret().map(s -> s.value()).orElse(name + "-credentials");
    return S3Credentials.existing(secret, AccessPair.ofStrangers(where));
  }
}

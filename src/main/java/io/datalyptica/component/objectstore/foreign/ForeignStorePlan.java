package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.IdleField;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ForeignSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.Provider;
import io.datalyptica.component.objectstore.ObjectStoreSpec.UserSpec;
import io.datalyptica.component.objectstore.StoreSlice;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object store that somebody else runs: its buckets are claimed, or are expected to be there.
 *
 * @param claimed buckets are claimed of a storage class; else a person made them, and the
 *     credentials
 * @param storageClass of the claims
 * @param store where it is; empty when the profile does not say so (a rule does)
 * @param asked what the profile says of its address and certificates, for those who judge it
 * @param buckets what the platform needs, the profile's first, in its order
 * @param users what the profile asks for, although nobody here can make a user
 * @param check the Job that asks the store for every bucket
 */
public record ForeignStorePlan(
    Common common,
    ForeignStoreNames names,
    boolean claimed,
    Optional<String> storageClass,
    Optional<S3Store> store,
    ForeignSpec asked,
    List<Bucket> buckets,
    List<UserSpec> users,
    BucketCheck check,
    List<IdleField> idle)
    implements StoreSlice {
  public ForeignStorePlan {
    idle = List.copyOf(idle);
    buckets = List.copyOf(buckets);
    users = List.copyOf(users);
  }

  /** The provider as the profile spells it. */
  public String provider() {
    return (claimed ? Provider.BUCKET_CLAIM : Provider.EXTERNAL).word();
  }

  /** The Secrets that the Job writes. */
  public List<String> copies() {
    return copies(buckets);
  }

  static List<String> copies(List<Bucket> buckets) {
    List<String> copies = new ArrayList<>();
    for (Bucket bucket : buckets) {
      if (bucket.copied()) {
        copies.add(bucket.credentials().confSecret());
      }
    }
    return copies;
  }

  /**
   * One bucket.
   *
   * @param asked what the profile says of it
   * @param copied the Job copies the pair into a file of pgBackRest
   */
  public record Bucket(BucketPlan asked, S3Credentials credentials, boolean copied) {
    public String name() {
      return asked.name();
    }
  }

  /**
   * The Job.
   *
   * @param waitSeconds how long one pod waits for a claim, or for an answer of the store, before it
   *     gives way to the next
   */
  public record BucketCheck(Identity identity, Image image, Workload workload, int waitSeconds) {}
}

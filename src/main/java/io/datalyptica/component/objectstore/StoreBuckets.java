package io.datalyptica.component.objectstore;

import io.datalyptica.component.objectstore.BucketPlan.Effect;
import io.datalyptica.component.objectstore.BucketPlan.LifecycleRule;
import io.datalyptica.component.objectstore.BucketPlan.Lock;
import io.datalyptica.component.objectstore.ObjectStoreSpec.AnonymousAccess;
import io.datalyptica.component.objectstore.ObjectStoreSpec.BucketSpec;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.contract.S3Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides the buckets: the profile's, and those that others wish for and it does not name. */
public final class StoreBuckets {
  private StoreBuckets() {}

  public static List<BucketPlan> of(
      ObjectStoreSpec spec, List<Need<S3Access.Wish, S3Access>> wishes) {
    List<BucketPlan> buckets = new ArrayList<>();
    for (BucketSpec bucket : spec.buckets()) {
      buckets.add(bucket(bucket));
    }
    for (Need<S3Access.Wish, S3Access> need : wishes) {
      String name = need.wish().bucketName();
      if (!has(buckets, name)) {
        buckets.add(
            new BucketPlan(
                name,
                false,
                Optional.empty(),
                OptionalLong.empty(),
                AnonymousAccess.PRIVATE.word(),
                List.of(),
                ""));
      }
    }
    return List.copyOf(buckets);
  }

  /** How much fits into {@code bucket}: by its quota, where that is less than {@code all}. */
  public static S3Access.Room room(ObjectStoreSpec spec, String bucket, S3Access.Room all) {
    for (int i = 0; i < spec.buckets().size(); i++) {
      BucketSpec asked = spec.buckets().get(i);
      if (asked.name().equals(bucket)
          && asked.quota().isPresent()
          && asked.quota().get().value() <= all.bytes()) {
        return new S3Access.Room(
            asked.quota().get().value(),
            "/spec/objectStore/buckets/" + i + "/quota",
            "the quota of bucket " + bucket);
      }
    }
    return all;
  }

  private static boolean has(List<BucketPlan> buckets, String name) {
    for (BucketPlan bucket : buckets) {
      if (bucket.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static BucketPlan bucket(BucketSpec spec) {
    Optional<Lock> lock = spec.objectLock().map(l -> new Lock(l.mode(), l.days()));
    return new BucketPlan(
        spec.name(),
        spec.versioning() || lock.isPresent(),
        lock,
        spec.quota().map(q -> OptionalLong.of(q.value())).orElse(OptionalLong.empty()),
        spec.access().word(),
        lifecycle(spec),
        spec.expireDays().isPresent() ? "" : spec.expirePrefix().orElse(""));
  }

  /**
   * Old versions expire wherever they lie; the prefix of the profile confines only what expires by
   * age.
   */
  private static List<LifecycleRule> lifecycle(BucketSpec spec) {
    List<LifecycleRule> rules = new ArrayList<>();
    String prefix = spec.expirePrefix().orElse("");
    spec.expireDays()
        .ifPresent(
            days -> rules.add(new LifecycleRule("expire", prefix, new Effect.ExpireAfter(days))));
    spec.noncurrentDays()
        .ifPresent(
            days -> {
              rules.add(
                  new LifecycleRule(
                      "expire-noncurrent", "", new Effect.ExpireNoncurrentAfter(days)));
              rules.add(
                  new LifecycleRule("remove-delete-markers", "", new Effect.RemoveDeleteMarkers()));
            });
    return rules;
  }
}

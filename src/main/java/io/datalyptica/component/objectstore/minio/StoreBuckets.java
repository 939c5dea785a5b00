package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BackupUser;
import io.datalyptica.component.objectstore.minio.BucketPlan.Effect;
import io.datalyptica.component.objectstore.minio.BucketPlan.LifecycleRule;
import io.datalyptica.component.objectstore.minio.BucketPlan.Lock;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.Access;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.BucketSpec;
import io.datalyptica.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides the buckets: the profile's, and one for PostgreSQL's backups when it names none. */
public final class StoreBuckets {
  private StoreBuckets() {}

  public static List<BucketPlan> of(Profile profile, ObjectStoreSpec spec) {
    List<BucketPlan> buckets = new ArrayList<>();
    for (BucketSpec bucket : spec.buckets()) {
      buckets.add(bucket(bucket));
    }
    BackupUser.of(profile)
        .map(BackupUser::bucket)
        .filter(name -> !spec.hasBucket(name))
        .ifPresent(
            name ->
                buckets.add(
                    new BucketPlan(
                        name,
                        false,
                        Optional.empty(),
                        OptionalLong.empty(),
                        Access.PRIVATE.word(),
                        List.of(),
                        "")));
    return List.copyOf(buckets);
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

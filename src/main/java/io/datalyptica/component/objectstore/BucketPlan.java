package io.datalyptica.component.objectstore;

import io.datalyptica.component.objectstore.ObjectStoreSpec.ObjectLockSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One bucket as the init Job leaves it.
 *
 * @param versioning true also when only the lock asks for it
 * @param lock chosen when a bucket is made; MinIO cannot add it later
 * @param quotaBytes empty: an earlier quota is cleared
 * @param anonymous {@code private}, {@code download}, {@code upload} or {@code public}
 * @param lifecycle empty: earlier rules are removed
 * @param idlePrefix a prefix of the profile below which nothing expires, because no {@code
 *     expireDays} says when; "" when there is none
 */
public record BucketPlan(
    String name,
    boolean versioning,
    Optional<Lock> lock,
    OptionalLong quotaBytes,
    String anonymous,
    List<LifecycleRule> lifecycle,
    String idlePrefix) {
  public BucketPlan {
    lifecycle = List.copyOf(lifecycle);
  }

  /** How long a new object is locked; 0 without a lock. */
  public int lockDays() {
    return lock.isPresent() ? lock.get().days() : 0;
  }

  /** After how many days objects expire; 0 when they stay. */
  public int expireDays() {
    for (LifecycleRule rule : lifecycle) {
      if (rule.effect() instanceof Effect.ExpireAfter(int days)) {
        return days;
      }
    }
    return 0;
  }

  /** Below which prefix they expire; "" for all of the bucket, and where nothing expires. */
  public String expirePrefix() {
    for (LifecycleRule rule : lifecycle) {
      if (rule.effect() instanceof Effect.ExpireAfter) {
        return rule.prefix();
      }
    }
    return "";
  }

  /** After how many days old versions are removed; 0 when they stay. */
  public int noncurrentDays() {
    for (LifecycleRule rule : lifecycle) {
      if (rule.effect() instanceof Effect.ExpireNoncurrentAfter(int days)) {
        return days;
      }
    }
    return 0;
  }

  /** Whether old versions stay, and new ones are never expired into them. */
  public boolean keepsVersionsForEver() {
    return versioning && noncurrentDays() == 0 && expireDays() == 0;
  }

  /** Default retention of new objects. */
  public record Lock(ObjectLockSpec.Mode mode, int days) {}

  /** A rule of the S3 lifecycle configuration. */
  public record LifecycleRule(String id, String prefix, Effect effect) {}

  /** What a rule does to the objects below its prefix. */
  public sealed interface Effect {
    record ExpireAfter(int days) implements Effect {}

    record ExpireNoncurrentAfter(int days) implements Effect {}

    /** A deleted object leaves a marker; when nothing else of it remains, the marker goes too. */
    record RemoveDeleteMarkers() implements Effect {}
  }
}

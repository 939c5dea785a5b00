package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ObjectLockSpec.Mode;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Needs;
import io.datalyptica.rule.Report;
import java.util.List;

/** What a bucket keeps, for how long, and whether the pools hold it. */
final class BucketRules {
  private BucketRules() {}

  static void judge(MinioPlan store, Needs needs, Report report) {
    quotasBeyondCapacity(store, report);
    List<BucketPlan> buckets = store.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      BucketPlan bucket = buckets.get(i);
      String pointer = "/spec/objectStore/buckets/" + i; // the profile's come first
      prefixWithoutExpiry(bucket, pointer, report);
      noncurrentWithoutVersions(bucket, pointer, report);
      expiryFreesNothing(bucket, pointer, report);
      lifecycleUnderLock(bucket, pointer, report);
      complianceLock(bucket, pointer, report);
      if (!BackupRules.holdsBackups(needs, bucket)) {
        versionsForEver(bucket, pointer, report); // graver with backups, and another rule's
      }
    }
  }

  static String arithmetic(String id, MinioPlan store) {
    return switch (id) {
      case "CAP-003" -> quotas(store);
      default -> "";
    };
  }

  /** CAP-003 */
  private static void quotasBeyondCapacity(MinioPlan store, Report report) {
    long quotas = store.quotaBytes();
    long usable = store.usableBytes();
    if (usable == 0 || quotas <= usable) {
      return;
    }
    report.found(
        "CAP-003",
        "/spec/objectStore/buckets",
        "quotas add up to "
            + Amounts.bytes(quotas)
            + ", the pools hold "
            + Amounts.bytes(usable)
            + ": the store is full before they are reached, and then refuses every write",
        "lower the quotas by " + Amounts.bytes(quotas - usable) + " in all, or append a pool");
  }

  private static String quotas(MinioPlan store) {
    return "- quotas "
        + Amounts.bytes(store.quotaBytes())
        + ", usable "
        + Amounts.bytes(store.usableBytes())
        + "\n";
  }

  /** MINIO-020 */
  private static void prefixWithoutExpiry(BucketPlan bucket, String pointer, Report report) {
    if (bucket.idlePrefix().isEmpty()) {
      return;
    }
    report.found(
        "MINIO-020",
        pointer + "/expirePrefix",
        "objects of "
            + bucket.name()
            + " below '"
            + bucket.idlePrefix()
            + "' never expire: no expireDays says when",
        "add expireDays to this bucket, or remove expirePrefix");
  }

  /** MINIO-021 */
  private static void noncurrentWithoutVersions(BucketPlan bucket, String pointer, Report report) {
    if (bucket.versioning() || bucket.noncurrentDays() == 0) {
      return;
    }
    report.found(
        "MINIO-021",
        pointer + "/noncurrentDays",
        bucket.name()
            + " keeps no versions: what is overwritten or deleted is gone at once, not after "
            + Amounts.count(bucket.noncurrentDays(), "day"),
        "set versioning: true, or remove noncurrentDays",
        new Fix(pointer + "/versioning", "true"));
  }

  /** MINIO-022 */
  private static void expiryFreesNothing(BucketPlan bucket, String pointer, Report report) {
    if (!bucket.versioning() || bucket.expireDays() == 0 || bucket.noncurrentDays() > 0) {
      return;
    }
    report.found(
        "MINIO-022",
        pointer + "/expireDays",
        "objects of "
            + bucket.name()
            + " that expire after "
            + Amounts.count(bucket.expireDays(), "day")
            + " stay as old versions for ever: the bucket looks empty and the disks fill",
        "add noncurrentDays, such as noncurrentDays: " + Math.max(7, bucket.lockDays()));
  }

  /** MINIO-023 */
  private static void lifecycleUnderLock(BucketPlan bucket, String pointer, Report report) {
    int locked = bucket.lockDays();
    if (bucket.noncurrentDays() == 0 || bucket.noncurrentDays() >= locked) {
      return;
    }
    report.found(
        "MINIO-023",
        pointer + "/noncurrentDays",
        "old versions of "
            + bucket.name()
            + " stay "
            + Amounts.count(locked, "day")
            + ", not "
            + bucket.noncurrentDays()
            + ": the object lock holds them",
        "set noncurrentDays: "
            + locked
            + ", or a shorter objectLock.days before the bucket is made",
        new Fix(pointer + "/noncurrentDays", Integer.toString(locked)));
  }

  /** MINIO-024 */
  private static void complianceLock(BucketPlan bucket, String pointer, Report report) {
    if (bucket.lock().isEmpty() || bucket.lock().get().mode() != Mode.COMPLIANCE) {
      return;
    }
    report.found(
        "MINIO-024",
        pointer + "/objectLock/mode",
        "nobody, root included, can delete an object of "
            + bucket.name()
            + " or free its space for "
            + Amounts.count(bucket.lockDays(), "day"),
        "keep it where a law asks for it, or set mode: governance before the bucket is made");
  }

  /** MINIO-025 */
  private static void versionsForEver(BucketPlan bucket, String pointer, Report report) {
    if (!bucket.keepsVersionsForEver()) {
      return;
    }
    boolean bounded = bucket.quotaBytes().isPresent();
    report.found(
        "MINIO-025",
        pointer + (bucket.lock().isPresent() ? "/objectLock" : "/versioning"),
        bucket.name()
            + " keeps every old version for ever, and "
            + (bounded
                ? "reaches its quota with them and refuses writes"
                : "grows with every overwrite"),
        "add noncurrentDays, such as noncurrentDays: " + Math.max(30, bucket.lockDays()));
  }
}

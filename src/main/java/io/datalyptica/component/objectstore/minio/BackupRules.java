package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;
import java.util.ArrayList;
import java.util.List;

/** Whether backups stay as long as they are needed, and go when they are not. */
final class BackupRules {
  private static final int DAYS_TO_NOTICE = 7;

  private BackupRules() {}

  static void judge(MinioPlan store, Needs needs, Report report) {
    List<BucketPlan> buckets = store.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      BucketPlan bucket = buckets.get(i);
      String pointer = "/spec/objectStore/buckets/" + i;
      List<Need<S3Access.Wish, S3Access>> backups = backups(needs, bucket.name());
      for (Need<S3Access.Wish, S3Access> backup : backups) {
        if (expires(bucket, backup.wish())) {
          expired(bucket, backup.wish().backups(), pointer, report);
          break;
        }
      }
      if (!backups.isEmpty()) {
        versionsStay(bucket, backups.getFirst().wish().backups().tool(), pointer, report);
      }
    }
  }

  static String arithmetic(String id, MinioPlan store, Needs needs) {
    return switch (id) {
      case "MINIO-026" -> retention(store, needs);
      default -> "";
    };
  }

  /** Whether somebody keeps backups in {@code bucket}. */
  static boolean holdsBackups(Needs needs, BucketPlan bucket) {
    return !backups(needs, bucket.name()).isEmpty();
  }

  /** The wishes of those who keep backups in {@code bucket}. */
  static List<Need<S3Access.Wish, S3Access>> backups(Needs needs, String bucket) {
    List<Need<S3Access.Wish, S3Access>> backups = new ArrayList<>();
    for (Need<S3Access.Wish, S3Access> need : needs.buckets()) {
      boolean here = need.answer().isPresent() && need.answer().get().bucket().equals(bucket);
      if (here && need.wish().backups() != null) {
        backups.add(need);
      }
    }
    return backups;
  }

  private static boolean expires(BucketPlan bucket, S3Access.Wish wish) {
    String path = wish.prefix();
    String prefix = bucket.expirePrefix();
    boolean hit = path.startsWith(prefix) || prefix.startsWith(path);
    return hit && bucket.expireDays() > 0 && bucket.expireDays() <= wish.backups().neededDays();
  }

  /** MINIO-026 */
  private static void expired(
      BucketPlan bucket, S3Access.Holds.Backups backups, String pointer, Report report) {
    report.found(
        "MINIO-026",
        pointer + "/expireDays",
        "files of "
            + backups.of()
            + "'s backups in "
            + bucket.name()
            + " are deleted after "
            + Amounts.count(bucket.expireDays(), "day")
            + ", and "
            + backups.tool()
            + " needs them for up to "
            + backups.neededDays()
            + ": a restore fails for a missing file",
        "remove expireDays from this bucket, or set it above " + backups.neededDays(),
        new Fix(pointer + "/expireDays", ""),
        new Fix(pointer + "/expirePrefix", ""));
  }

  private static String retention(MinioPlan store, Needs needs) {
    StringBuilder lines = new StringBuilder();
    for (BucketPlan bucket : store.buckets()) {
      for (Need<S3Access.Wish, S3Access> backup : backups(needs, bucket.name())) {
        S3Access.Holds.Backups backups = backup.wish().backups();
        lines
            .append("- retention ")
            .append(backups.retentionDays())
            .append(" days + up to ")
            .append(backups.pauseDays())
            .append(" days between full backups and their end = ")
            .append(backups.neededDays())
            .append(" days\n");
      }
    }
    return lines.toString();
  }

  /** MINIO-034 */
  private static void versionsStay(BucketPlan bucket, String tool, String pointer, Report report) {
    if (!bucket.keepsVersionsForEver()) {
      return;
    }
    int days = Math.max(DAYS_TO_NOTICE, bucket.lockDays());
    report.found(
        "MINIO-034",
        pointer + (bucket.lock().isPresent() ? "/objectLock" : "/versioning"),
        (bucket.name() + " keeps every backup that " + tool)
            + " removes as an old version, for ever: once "
            + (bucket.quotaBytes().isPresent() ? "its quota" : "the store")
            + " is full, WAL piles up until the database stops",
        "add noncurrentDays: " + days + " to this bucket",
        new Fix(pointer + "/noncurrentDays", Integer.toString(days)));
  }
}

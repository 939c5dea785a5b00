package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;
import java.util.List;

/** Whether backups stay as long as they are needed, and go when they are not. */
final class BackupRules {
  private static final int DAYS_TO_NOTICE = 7;

  private BackupRules() {}

  static void judge(MinioPlan store, Needs needs, Report report) {
    List<BucketPlan> buckets = store.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      S3Access.Wish wish = wish(needs, buckets.get(i).name());
      if (wish != null) {
        String pointer = "/spec/objectStore/buckets/" + i;
        expired(buckets.get(i), wish, pointer, report);
        versionsStay(buckets.get(i), wish.backups().tool(), pointer, report);
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
    return wish(needs, bucket.name()) != null;
  }

  /** The wish of those who keep backups in {@code bucket}; null when nobody does. */
  static S3Access.Wish wish(Needs needs, String bucket) {
    for (Need<S3Access.Wish, S3Access> need : needs.buckets()) {
      boolean here = need.answer().isPresent() && need.answer().get().bucket().equals(bucket);
      if (here && need.wish().backups() != null) {
        return need.wish();
      }
    }
    return null;
  }

  /** MINIO-026 */
  private static void expired(
      BucketPlan bucket, S3Access.Wish wish, String pointer, Report report) {
    S3Access.Holds.Backups backups = wish.backups();
    String path = wish.prefix();
    String prefix = bucket.expirePrefix();
    boolean hit = path.startsWith(prefix) || prefix.startsWith(path);
    if (!hit || bucket.expireDays() == 0 || bucket.expireDays() > backups.neededDays()) {
      return;
    }
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
      S3Access.Wish wish = wish(needs, bucket.name());
      if (wish != null) {
        S3Access.Holds.Backups backups = wish.backups();
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

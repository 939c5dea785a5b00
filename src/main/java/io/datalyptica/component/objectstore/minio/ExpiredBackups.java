package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;

/** The bucket's expiry is shorter than the backups in it are needed. */
public final class ExpiredBackups implements BucketRule {
  @Override
  public String id() {
    return "MINIO-026";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    S3Access.Wish wish = StoreContents.backups(plan, bucket.name());
    if (wish != null) {
      judge(bucket, wish, pointer, report);
    }
  }

  private static void judge(BucketPlan bucket, S3Access.Wish wish, String pointer, Report report) {
    S3Access.Holds.Backups backups = wish.backups();
    String path = wish.prefix();
    String prefix = bucket.expirePrefix();
    long needed = backups.neededDays();
    boolean hit = path.startsWith(prefix) || prefix.startsWith(path);
    if (hit && bucket.expireDays() > 0 && bucket.expireDays() <= needed) {
      report.found(
          "MINIO-026",
          pointer + "/expireDays",
          "files of "
              + backups.of()
              + "'s backups in "
              + bucket.name()
              + " are deleted after "
              + StorePools.count(bucket.expireDays(), "day")
              + ", and "
              + backups.tool()
              + " needs them for up to "
              + needed
              + ": a restore fails for a missing file",
          "remove expireDays from this bucket, or set it above " + needed,
          new Fix(pointer + "/expireDays", ""),
          new Fix(pointer + "/expirePrefix", ""));
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    StringBuilder lines = new StringBuilder();
    for (BucketPlan bucket : StoreContents.buckets(plan)) {
      S3Access.Wish wish = StoreContents.backups(plan, bucket.name());
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
}

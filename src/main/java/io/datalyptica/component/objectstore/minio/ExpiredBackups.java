package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.postgresql.PostgresqlBackup;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** The bucket's expiry is shorter than the backups in it are needed. */
public final class ExpiredBackups implements BucketRule {
  private static final long DAY = 24 * 60 * 60;

  @Override
  public String id() {
    return "MINIO-026";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    Optional<PostgresqlBackup> backups = StoreContents.backups(plan);
    if (backups.isPresent() && backups.get().bucket().equals(bucket.name())) {
      judge(bucket, backups.get(), pointer, report);
    }
  }

  private static void judge(
      BucketPlan bucket, PostgresqlBackup backups, String pointer, Report report) {
    String path = backups.access().prefix();
    String prefix = bucket.expirePrefix();
    long needed = needed(backups);
    boolean hit = path.startsWith(prefix) || prefix.startsWith(path);
    if (hit && bucket.expireDays() > 0 && bucket.expireDays() <= needed) {
      report.found(
          "MINIO-026",
          pointer + "/expireDays",
          "files of PostgreSQL's backups in "
              + bucket.name()
              + " are deleted after "
              + StorePools.count(bucket.expireDays(), "day")
              + ", and pgBackRest needs them for up to "
              + needed
              + ": a restore fails for a missing file",
          "remove expireDays from this bucket, or set it above " + needed,
          new Fix(pointer + "/expireDays", ""),
          new Fix(pointer + "/expirePrefix", ""));
    }
  }

  /**
   * Days for which a file can be needed: the retention, and the longest age of the full backup that
   * starts it.
   */
  private static long needed(PostgresqlBackup backups) {
    return backups.retentionDays() + Math.ceilDiv(backups.fullOverdueSeconds(), DAY);
  }

  @Override
  public String arithmetic(Plan plan) {
    return StoreContents.backups(plan)
        .map(
            b ->
                "- retention "
                    + b.retentionDays()
                    + " days + up to "
                    + Math.ceilDiv(b.fullOverdueSeconds(), DAY)
                    + " days between full backups and their end = "
                    + needed(b)
                    + " days\n")
        .orElse("");
  }
}

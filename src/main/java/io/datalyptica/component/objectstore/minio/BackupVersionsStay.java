package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Versions keep every backup that pgBackRest has removed. */
public final class BackupVersionsStay implements BucketRule {
  private static final int DAYS_TO_NOTICE = 7;

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-034",
        Severity.WARNING,
        "a bucket of backups that keeps what pgBackRest removes",
        """
        pgBackRest removes expired backups and WAL every day. In a bucket with versioning (which object lock
        switches on) they stay as old versions, and without `noncurrentDays` for ever: the repository never becomes
        smaller. When the bucket's quota or the store is full, WAL can no longer be archived; it piles up beside the
        database, and when that volume is full the database stops.
        """,
        """
        Set `noncurrentDays` on the bucket of the backups: how long a backup that was deleted by mistake can be
        brought back.
        """,
        "pgBackRest user guide, retention; S3 versioning; PostgreSQL, continuous archiving (WAL"
            + " waits for it)");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    boolean kept = bucket.versioning() && bucket.noncurrentDays() == 0 && bucket.expireDays() == 0;
    if (kept && StoreContents.holdsBackups(plan, bucket.name())) {
      int days = Math.max(DAYS_TO_NOTICE, bucket.lockDays());
      report.found(
          pointer + (bucket.lock().isPresent() ? "/objectLock" : "/versioning"),
          bucket.name()
              + " keeps every backup that pgBackRest removes as an old version, for ever: once "
              + (bucket.quotaBytes().isPresent() ? "its quota" : "the store")
              + " is full, WAL piles up until the database stops",
          "add noncurrentDays: " + days + " to this bucket",
          new Fix(pointer + "/noncurrentDays", Integer.toString(days)));
    }
  }
}

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Versions keep every backup that pgBackRest has removed. */
public final class BackupVersionsStay implements BucketRule {
  private static final int DAYS_TO_NOTICE = 7;

  @Override
  public String id() {
    return "MINIO-034";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    boolean kept = bucket.versioning() && bucket.noncurrentDays() == 0 && bucket.expireDays() == 0;
    if (kept && StoreContents.holdsBackups(plan, bucket.name())) {
      int days = Math.max(DAYS_TO_NOTICE, bucket.lockDays());
      report.found(
          "MINIO-034",
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

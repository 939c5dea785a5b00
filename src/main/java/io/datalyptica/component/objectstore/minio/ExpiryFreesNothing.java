package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Expired objects become old versions that nothing removes. */
public final class ExpiryFreesNothing implements BucketRule {
  @Override
  public String id() {
    return "MINIO-022";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (bucket.versioning() && bucket.expireDays() > 0 && bucket.noncurrentDays() == 0) {
      report.found(
          "MINIO-022",
          pointer + "/expireDays",
          "objects of "
              + bucket.name()
              + " that expire after "
              + StorePools.count(bucket.expireDays(), "day")
              + " stay as old versions for ever: the bucket looks empty and the disks fill",
          "add noncurrentDays, such as noncurrentDays: " + Math.max(7, bucket.lockDays()));
    }
  }
}

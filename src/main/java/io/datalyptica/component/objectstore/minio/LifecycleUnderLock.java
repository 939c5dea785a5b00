package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Old versions are to go sooner than their lock lets them. */
public final class LifecycleUnderLock implements BucketRule {
  @Override
  public String id() {
    return "MINIO-023";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    int locked = bucket.lockDays();
    if (bucket.noncurrentDays() > 0 && bucket.noncurrentDays() < locked) {
      report.found(
          "MINIO-023",
          pointer + "/noncurrentDays",
          "old versions of "
              + bucket.name()
              + " stay "
              + StorePools.count(locked, "day")
              + ", not "
              + bucket.noncurrentDays()
              + ": the object lock holds them",
          "set noncurrentDays: "
              + locked
              + ", or a shorter objectLock.days before the bucket is made",
          Fix.safe(pointer + "/noncurrentDays", Integer.toString(locked)));
    }
  }
}

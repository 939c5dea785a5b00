package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Old versions are to go sooner than their lock lets them. */
public final class LifecycleUnderLock implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-023",
        Severity.NOTE,
        "a lifecycle that is shorter than the object lock",
        """
        Locked versions cannot be removed before their retention ends, by the lifecycle neither. Days below those of
        the lock take effect when the lock lets go, so space is needed for the longer of the two.
        """,
        """
        Reckon with the days of the lock, or shorten them before the bucket is made; `noncurrentDays` below them
        says something that does not happen.
        """,
        "minio internal/bucket/object/lock; S3 Object Lock and lifecycle");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    int locked = bucket.lockDays();
    if (bucket.noncurrentDays() > 0 && bucket.noncurrentDays() < locked) {
      report.found(
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

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Expired objects become old versions that nothing removes. */
public final class ExpiryFreesNothing implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-022",
        Severity.WARNING,
        "an expiry that frees no space, because all versions stay",
        """
        In a bucket with versioning (which object lock switches on) an expired object gets a delete marker and its
        data becomes an old version. Old versions go by `noncurrentDays` only. Without it nothing is ever freed: the
        bucket looks empty and the disks fill.
        """,
        """
        Set `noncurrentDays` as well: how long an expired or overwritten object can still be brought back.
        """,
        "S3 lifecycle configuration, Expiration in versioned buckets; minio docs/bucket/lifecycle");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (bucket.versioning() && bucket.expireDays() > 0 && bucket.noncurrentDays() == 0) {
      report.found(
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

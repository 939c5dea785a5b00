package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Old versions are to go after some days, and there are no old versions. */
public final class NoncurrentWithoutVersions implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-021",
        Severity.WARNING,
        "days for old versions in a bucket that keeps none",
        """
        `noncurrentDays` removes versions that were overwritten or deleted so many days ago. Without versioning an
        overwritten or deleted object is gone at once: the days in which it could be brought back, for which the
        number reads, do not exist.
        """,
        """
        Set `versioning: true`, or remove `noncurrentDays`.
        """,
        "S3 lifecycle configuration, NoncurrentVersionExpiration; minio internal/bucket/lifecycle");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (!bucket.versioning() && bucket.noncurrentDays() > 0) {
      report.found(
          pointer + "/noncurrentDays",
          bucket.name()
              + " keeps no versions: what is overwritten or deleted is gone at once, not after "
              + StorePools.count(bucket.noncurrentDays(), "day"),
          "set versioning: true, or remove noncurrentDays",
          new Fix(pointer + "/versioning", "true"));
    }
  }
}

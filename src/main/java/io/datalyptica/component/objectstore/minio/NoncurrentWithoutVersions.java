package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Old versions are to go after some days, and there are no old versions. */
public final class NoncurrentWithoutVersions implements BucketRule {
  @Override
  public String id() {
    return "MINIO-021";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (!bucket.versioning() && bucket.noncurrentDays() > 0) {
      report.found(
          "MINIO-021",
          pointer + "/noncurrentDays",
          bucket.name()
              + " keeps no versions: what is overwritten or deleted is gone at once, not after "
              + StorePools.count(bucket.noncurrentDays(), "day"),
          "set versioning: true, or remove noncurrentDays",
          new Fix(pointer + "/versioning", "true"));
    }
  }
}

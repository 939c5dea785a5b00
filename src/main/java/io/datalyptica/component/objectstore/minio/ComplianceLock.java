package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.ObjectLockSpec.Mode;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Compliance mode binds root too. */
public final class ComplianceLock implements BucketRule {
  @Override
  public String id() {
    return "MINIO-024";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (bucket.lock().isPresent() && bucket.lock().get().mode() == Mode.COMPLIANCE) {
      report.found(
          "MINIO-024",
          pointer + "/objectLock/mode",
          "nobody, root included, can delete an object of "
              + bucket.name()
              + " or free its space for "
              + StorePools.count(bucket.lock().get().days(), "day"),
          "keep it where a law asks for it, or set mode: governance before the bucket is made");
    }
  }
}

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Versioning without an end to old versions. */
public final class VersionsForEver implements BucketRule {
  @Override
  public String id() {
    return "MINIO-025";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    boolean kept = bucket.versioning() && bucket.noncurrentDays() == 0 && bucket.expireDays() == 0;
    if (kept
        && !StoreContents.holdsBackups(plan, bucket.name())) { // graver there, and another rule's
      boolean bounded = bucket.quotaBytes().isPresent();
      String full =
          bounded ? "reaches its quota with them and refuses writes" : "grows with every overwrite";
      report.found(
          "MINIO-025",
          bucket.lock().isPresent() ? pointer + "/objectLock" : pointer + "/versioning",
          bucket.name() + " keeps every old version for ever, and " + full,
          "add noncurrentDays, such as noncurrentDays: " + Math.max(30, bucket.lockDays()));
    }
  }
}

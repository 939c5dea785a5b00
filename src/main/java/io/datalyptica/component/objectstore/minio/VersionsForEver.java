package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Versioning without an end to old versions. */
public final class VersionsForEver implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-025",
        Severity.NOTE,
        "old versions that nothing ever removes",
        """
        With versioning every overwritten or deleted object stays as an old version and takes its full space; a
        quota counts it too. Without `noncurrentDays` nobody ever removes it, and a bucket with little in it can
        fill the store.
        """,
        """
        Set `noncurrentDays` to how long somebody may want an old version back.
        """,
        "S3 versioning; minio docs/bucket/versioning and docs/bucket/lifecycle");
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
          bucket.lock().isPresent() ? pointer + "/objectLock" : pointer + "/versioning",
          bucket.name() + " keeps every old version for ever, and " + full,
          "add noncurrentDays, such as noncurrentDays: " + Math.max(30, bucket.lockDays()));
    }
  }
}

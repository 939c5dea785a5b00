package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Everybody may read or destroy the backups. */
public final class OpenBackups implements BucketRule {
  @Override
  public String id() {
    return "SEC-022";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    String anonymous = bucket.anonymous();
    if (!anonymous.equals("private") && StoreContents.holdsBackups(plan, bucket.name())) {
      String may =
          anonymous.equals("download")
              ? "read"
              : anonymous.equals("upload") ? "delete" : "read and delete";
      report.found(
          "SEC-022",
          pointer + "/access",
          "anybody can "
              + may
              + " PostgreSQL's backups in "
              + bucket.name()
              + " without credentials",
          "set access: private",
          new Fix(pointer + "/access", "private"));
    }
  }
}

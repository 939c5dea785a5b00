package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A prefix below which nothing expires. */
public final class PrefixWithoutExpiry implements BucketRule {
  @Override
  public String id() {
    return "MINIO-020";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (!bucket.idlePrefix().isEmpty()) {
      report.found(
          "MINIO-020",
          pointer + "/expirePrefix",
          "objects of "
              + bucket.name()
              + " below '"
              + bucket.idlePrefix()
              + "' never expire: no expireDays says when",
          "add expireDays to this bucket, or remove expirePrefix");
    }
  }
}

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A prefix below which nothing expires. */
public final class PrefixWithoutExpiry implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-020",
        Severity.WARNING,
        "a prefix to expire without a number of days",
        """
        `expirePrefix` says which objects expire, `expireDays` when. With the prefix alone no lifecycle rule is
        made: objects below it stay, and the bucket grows although the profile reads as if they went.
        """,
        """
        Add `expireDays`, or remove `expirePrefix`.
        """,
        "S3 lifecycle configuration: a rule needs an action; minio internal/bucket/lifecycle");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (!bucket.idlePrefix().isEmpty()) {
      report.found(
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

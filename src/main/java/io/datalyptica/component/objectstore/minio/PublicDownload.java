package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Objects without credentials. */
public final class PublicDownload implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-020",
        Severity.WARNING,
        "a bucket that anybody can read",
        """
        `access: download` lets requests without any credentials list the bucket and read every object in it. With
        `objectStore.api.route` that is everybody who reaches the Route. Tables of a lakehouse are such objects:
        query engines read them with the credentials of a user, not anonymously.
        """,
        """
        Set `access: private` and give the readers a user with `mode: read`.
        """,
        "minio cmd/bucket-policy, mc anonymous set download (s3:GetObject and s3:ListBucket for"
            + " everybody)");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    String who = StoreContents.anybody(plan);
    if (bucket.anonymous().equals("download") && !StoreContents.holdsBackups(plan, bucket.name())) {
      report.found(
          pointer + "/access",
          who + " lists and reads every object of " + bucket.name() + " without credentials",
          "set access: private, and add a user with {bucket: " + bucket.name() + ", mode: read}",
          new Fix(pointer + "/access", "private"));
    }
  }
}

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Objects from anybody. */
public final class PublicWrite implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-021",
        Severity.WARNING,
        "a bucket that anybody can write to",
        """
        `access: upload` lets requests without any credentials put objects, and delete them; `public` lets them read
        as well. Without a quota anybody can fill the store until it refuses every write; what is put there is
        served under the platform's own name.
        """,
        """
        Set `access: private` and give the writers a user with `mode: write`; at least set a `quota`.
        """,
        "minio-go pkg/policy writeOnlyObjectActions: s3:PutObject, s3:DeleteObject, "
            + "s3:AbortMultipartUpload; mc anonymous set");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    String who = StoreContents.anybody(plan);
    boolean all = bucket.anonymous().equals("public");
    boolean write = all || bucket.anonymous().equals("upload");
    if (write && !StoreContents.holdsBackups(plan, bucket.name())) {
      String full = bucket.quotaBytes().isPresent() ? "up to its quota" : "until the store is full";
      report.found(
          pointer + "/access",
          who
              + (all ? " reads, overwrites and deletes" : " overwrites and deletes")
              + " objects of "
              + bucket.name()
              + " without credentials, and can fill it "
              + full,
          "set access: private, and add a user with {bucket: "
              + bucket.name()
              + ", mode: "
              + (all ? "readwrite" : "write")
              + "}",
          new Fix(pointer + "/access", "private"));
    }
  }
}

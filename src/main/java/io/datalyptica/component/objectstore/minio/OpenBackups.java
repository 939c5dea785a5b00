package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Everybody may read or destroy the backups. */
public final class OpenBackups implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-022",
        Severity.ERROR,
        "PostgreSQL's backups in a bucket that is open to anybody",
        """
        The repository of pgBackRest holds every table of every database, and it is the only way back after a loss.
        `download` gives all of it to requests without credentials; `upload` lets them overwrite and delete it;
        `public` both.
        """,
        """
        Set `access: private` on the bucket of the backups; what has to be public belongs into another bucket.
        """,
        "mc anonymous set; minio-go pkg/policy (upload includes s3:DeleteObject)");
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

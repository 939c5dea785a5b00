package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.BucketPlan;
import io.datalyptica.plan.Plan;
import java.util.List;

/** Everybody may read or destroy the backups. */
public final class OpenBackups implements PlanRule {
  private static final RuleDoc DOC =
      RuleDoc.of(
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

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(Plan plan, Report report) {
    List<BucketPlan> buckets = StoreContents.buckets(plan);
    for (int i = 0; i < buckets.size(); i++) {
      String anonymous = buckets.get(i).anonymous();
      if (!anonymous.equals("private") && StoreContents.holdsBackups(plan, buckets.get(i).name())) {
        String may = anonymous.equals("download") ? "read" : anonymous.equals("upload") ? "delete" : "read and delete";
        report.found(
            StoreContents.bucket(i) + "/access",
            "anybody can " + may + " PostgreSQL's backups in " + buckets.get(i).name() + " without credentials",
            "set access: private",
            new Fix(StoreContents.bucket(i) + "/access", "private"));
      }
    }
  }
}

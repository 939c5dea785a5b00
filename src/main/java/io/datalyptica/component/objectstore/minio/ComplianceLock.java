package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Compliance mode binds root too. */
public final class ComplianceLock implements BucketRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-024",
        Severity.NOTE,
        "a compliance lock that nobody can shorten",
        """
        In mode compliance a version can be deleted by nobody before its retention ends, the root user included, and
        the retention can only be made longer. A wrong upload, or a number of days too many, occupies its space
        until then; the bucket cannot be removed either. Mode governance can be lifted by a user who has the right
        to.
        """,
        """
        Keep it where a law asks for it; elsewhere use `mode: governance`. The lock is chosen when the bucket is
        made.
        """,
        "S3 Object Lock, retention modes; minio internal/bucket/object/lock");
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    if (bucket.lock().isPresent() && bucket.lock().get().mode().equals("COMPLIANCE")) {
      report.found(
          pointer + "/objectLock/mode",
          "nobody, root included, can delete an object of "
              + bucket.name()
              + " or free its space for "
              + StorePools.count(bucket.lock().get().days(), "day"),
          "keep it where a law asks for it, or set mode: governance before the bucket is made");
    }
  }
}

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.BucketPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PostgresqlPlan;

/** Old versions of backups that nobody removes. */
public final class DeletedBackupsStay implements PostgresqlRule {
  private static final int WEEK = 7;

  private static final RuleDoc DOC =
      RuleDoc.of(
          "PG-048",
          Severity.WARNING,
          "a versioned bucket that keeps every deleted backup",
          """
          pgBackRest removes expired backups, and rewrites its lists with every backup. In a versioned bucket each of
          those becomes an old version, and without `noncurrentDays` it stays for ever: the bucket grows until its
          quota or the store is full, and then archiving fails.
          """,
          "Set `noncurrentDays`, as many as a mistaken deletion should be reversible.",
          "S3 versioning and lifecycle (NoncurrentVersionExpiration)");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int at = BackupBucket.index(plan);
    if (at < 0) {
      return;
    }
    BucketPlan bucket = plan.objectStore().get().buckets().get(at);
    if (bucket.versioning() && bucket.noncurrentDays() == 0) {
      int days = Math.max(WEEK, bucket.lock().map(BucketPlan.Lock::days).orElse(0));
      report.found(
          "/spec/objectStore/buckets/" + at,
          "bucket " + bucket.name() + " keeps old versions for ever: every expired backup still takes its space, until"
              + " the store is full and archiving fails",
          "set noncurrentDays: " + days,
          new Fix("/spec/objectStore/buckets/" + at + "/noncurrentDays", Integer.toString(days)));
    }
  }
}

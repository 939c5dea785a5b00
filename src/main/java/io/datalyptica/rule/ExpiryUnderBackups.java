package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.BucketPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PostgresqlBackup;
import io.datalyptica.plan.PostgresqlPlan;
import java.util.Optional;

/** Object expiry below the repository of the backups. */
public final class ExpiryUnderBackups implements PostgresqlRule {
  private static final RuleDoc DOC =
      RuleDoc.of(
          "PG-047",
          Severity.ERROR,
          "a bucket that deletes backups which are still needed",
          """
          The bucket's expiry deletes objects by age and knows nothing of backups. A full backup and the WAL after it
          are needed until a later full backup is `retentionDays` old; whatever is deleted before makes every backup
          that builds on it unusable, and nothing says so until a restore fails.
          """,
          """
          Give the backups a bucket without `expireDays`; pgBackRest removes what it no longer needs by
          `retentionDays`.
          """,
          "pgBackRest src/build/help/help.xml, repo-retention-full-type; S3 lifecycle configuration");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    int at = BackupBucket.index(plan);
    if (at < 0 || backup.get().longestKeptDays().isEmpty()) {
      return;
    }
    BucketPlan bucket = plan.objectStore().get().buckets().get(at);
    String repository = backup.get().repositoryPath().substring(1) + "/";
    String prefix = bucket.expirePrefix();
    boolean below = repository.startsWith(prefix) || prefix.startsWith(repository);
    long kept = backup.get().longestKeptDays().getAsLong();
    if (bucket.expireDays() > 0 && below && bucket.expireDays() <= kept) {
      String pointer = "/spec/objectStore/buckets/" + at + "/expireDays";
      report.found(
          pointer,
          "bucket " + bucket.name() + " deletes after " + bucket.expireDays() + " days, but a backup is needed for up"
              + " to " + kept + ": backups lose their files and cannot be restored",
          "remove expireDays, or give the backups a bucket of their own",
          new Fix(pointer, ""));
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    if (backup.isEmpty() || backup.get().longestKeptDays().isEmpty()) {
      return "";
    }
    return "- a file is needed for up to " + backup.get().fullEveryDays().getAsLong() + " days between full backups + "
        + backup.get().retentionDays() + " days of retention = " + backup.get().longestKeptDays().getAsLong()
        + " days\n";
  }
}

package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.postgresql.PostgresqlBackup;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** A bucket that the profile takes for granted. */
public final class AssumedBackupBucket implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-012",
        Severity.WARNING,
        "backups in an external bucket that the profile does not name",
        """
        Where the store is the platform's own, a bucket for the backups is made when none is named. In an external store nothing is made:
        the derived name has to exist there by chance. Until it does, the check fails, no backup is made, and WAL piles up until its volume
        is full.
        """,
        """
        Name the bucket in `objectStore.buckets` and in `postgresql.backup.bucket`.
        """,
        "the profile format, spec.postgresql.backup.bucket");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty() || plan.foreignStore().get().claimed()) {
      return;
    }
    Optional<PostgresqlPlan> postgresql = plan.postgresql();
    Optional<PostgresqlBackup> backup = postgresql.flatMap(PostgresqlPlan::backup);
    if (backup.isPresent() && postgresql.get().backupAsked().bucket().isEmpty()) {
      report.found(
          "/spec/postgresql/backup/bucket",
          "backups go to bucket "
              + backup.get().bucket()
              + ", which somebody has to make in the external store first",
          "add the bucket to spec.objectStore.buckets and set spec.postgresql.backup.bucket to it");
    }
  }
}

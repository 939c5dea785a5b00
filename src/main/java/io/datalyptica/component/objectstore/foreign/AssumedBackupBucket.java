package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.postgresql.PostgresqlBackup;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A bucket that the profile takes for granted. */
public final class AssumedBackupBucket implements PlanRule {
  @Override
  public String id() {
    return "S3-012";
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
          "S3-012",
          "/spec/postgresql/backup/bucket",
          "backups go to bucket "
              + backup.get().bucket()
              + ", which somebody has to make in the external store first",
          "add the bucket to spec.objectStore.buckets and set spec.postgresql.backup.bucket to it");
    }
  }
}

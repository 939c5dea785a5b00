package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.postgresql.PostgresqlBackup;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Backups that go with the cluster. */
public final class BackupsInTheCluster implements PlanRule {
  @Override
  public String id() {
    return "S3-013";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<PostgresqlBackup> backup = plan.postgresql().flatMap(PostgresqlPlan::backup);
    boolean claimed = plan.foreignStore().isPresent() && plan.foreignStore().get().claimed();
    if (claimed && backup.isPresent() && backup.get().access().credentials().made()) {
      report.found(
          "S3-013",
          "/spec/postgresql/backup/bucket",
          "the backups in "
              + backup.get().bucket()
              + " lie in the storage of this cluster: losing it loses them too",
          "set spec.postgresql.backup.endpoint to a store elsewhere, or copy the bucket to another"
              + " site");
    }
  }
}

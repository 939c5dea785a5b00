package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.postgresql.PostgresqlBackup;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** Backups that go with the cluster. */
public final class BackupsInTheCluster implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-013",
        Severity.NOTE,
        "backups in the storage of the same cluster",
        """
        The store behind a claim runs in this cluster, on its disks. Backups in it help against a mistaken deletion and the loss of an
        instance, not against the loss of the cluster or of its storage: both copies are gone together.
        """,
        """
        Back up to a store elsewhere (`backup.endpoint`), or copy the bucket to another site.
        """,
        "OpenShift Data Foundation: internal mode");
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<PostgresqlBackup> backup = plan.postgresql().flatMap(PostgresqlPlan::backup);
    boolean claimed = plan.foreignStore().isPresent() && plan.foreignStore().get().claimed();
    if (claimed && backup.isPresent() && backup.get().access().credentials().made()) {
      report.found(
          "/spec/postgresql/backup/bucket",
          "the backups in "
              + backup.get().bucket()
              + " lie in the storage of this cluster: losing it loses them too",
          "set spec.postgresql.backup.endpoint to a store elsewhere, or copy the bucket to another"
              + " site");
    }
  }
}

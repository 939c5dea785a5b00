package io.datalyptica.component.postgresql;

import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** The profile's own store, on the storage class of the database. */
public final class BackupsOnSameDisks implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-050",
        Severity.NOTE,
        "backups on the same storage as the database",
        """
        The object store and PostgreSQL take their volumes from the same StorageClass. Backups then help against a
        mistaken deletion and against the loss of an instance, not against the loss of that storage or of the
        cluster: both copies are gone together.
        """,
        """
        Put the object store on other disks (`objectStore.storageClass`), back up to a store elsewhere
        (`backup.endpoint`), or copy the bucket to another site.
        """,
        "Kubernetes documentation, StorageClass: one provisioner, one storage backend");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (BackupBucket.index(plan) < 0) {
      return;
    }
    for (ServerPool pool : plan.objectStore().get().pools()) {
      if (pool.storageClass().equals(postgresql.instances().storageClass())) {
        report.found(
            BACKUP + "/bucket",
            "the backups lie on "
                + pool.storageClass()
                    .map(c -> "StorageClass " + c)
                    .orElse("the default StorageClass")
                + ", like the database: losing that storage loses both",
            "set objectStore.storageClass to other disks, or backup.endpoint to a store elsewhere");
        return;
      }
    }
  }
}

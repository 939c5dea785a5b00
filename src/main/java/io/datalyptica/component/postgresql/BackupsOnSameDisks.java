package io.datalyptica.component.postgresql;

import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** The profile's own store, on the storage class of the database. */
public final class BackupsOnSameDisks implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-050";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (BackupBucket.index(plan) < 0) {
      return;
    }
    for (ServerPool pool : plan.objectStore().get().pools()) {
      if (pool.storageClass().equals(postgresql.instances().storageClass())) {
        report.found(
            "PG-050",
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

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** The profile's own store, on the storage class of the database. */
public final class BackupsOnSameDisks implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-050";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.backup().isEmpty()) {
      return;
    }
    for (Optional<String> disks : postgresql.backup().get().access().store().disks()) {
      if (disks.equals(postgresql.instances().storageClass())) {
        report.found(
            "PG-050",
            BACKUP + "/bucket",
            "the backups lie on "
                + disks.map(c -> "StorageClass " + c).orElse("the default StorageClass")
                + ", like the database: losing that storage loses both",
            "set objectStore.storageClass to other disks, or backup.endpoint to a store elsewhere");
        return;
      }
    }
  }
}

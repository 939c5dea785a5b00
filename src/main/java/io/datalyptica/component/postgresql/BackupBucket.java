package io.datalyptica.component.postgresql;

import io.datalyptica.component.objectstore.minio.BucketPlan;
import io.datalyptica.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Where the bucket of the backups stands in the profile. */
final class BackupBucket {
  private BackupBucket() {}

  /**
   * Its index among the object store's buckets; -1 when the backups are off or go to a store
   * outside the profile.
   */
  static int index(Plan plan) {
    Optional<PostgresqlBackup> backup = plan.postgresql().flatMap(p -> p.backup());
    if (backup.isEmpty() || !backup.get().ownStore() || plan.objectStore().isEmpty()) {
      return -1;
    }
    List<BucketPlan> buckets = plan.objectStore().get().buckets();
    for (int i = 0; i < buckets.size(); i++) {
      if (buckets.get(i).name().equals(backup.get().bucket())) {
        return i;
      }
    }
    return -1;
  }
}

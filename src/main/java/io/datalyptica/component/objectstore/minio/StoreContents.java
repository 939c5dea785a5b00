package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.postgresql.PostgresqlBackup;
import io.datalyptica.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What the rules of buckets and users share: what is in the store, and which bucket holds
 * PostgreSQL's backups.
 */
final class StoreContents {
  private StoreContents() {}

  static List<BucketPlan> buckets(Plan plan) {
    return plan.objectStore().isPresent() ? plan.objectStore().get().buckets() : List.of();
  }

  static List<StoreUser> users(Plan plan) {
    return plan.objectStore().isPresent() ? plan.objectStore().get().users() : List.of();
  }

  /** The backups that lie in a bucket of this store. */
  static Optional<PostgresqlBackup> backups(Plan plan) {
    Optional<PostgresqlBackup> backup =
        plan.postgresql().isPresent() ? plan.postgresql().get().backup() : Optional.empty();
    return backup.isPresent() && backup.get().ownStore() ? backup : Optional.empty();
  }

  static boolean holdsBackups(Plan plan, String bucket) {
    Optional<PostgresqlBackup> backups = backups(plan);
    return backups.isPresent() && backups.get().bucket().equals(bucket);
  }

  /** Who sends requests without credentials, as far as the network lets them through. */
  static String anybody(Plan plan) {
    boolean routed = plan.objectStore().isPresent() && plan.objectStore().get().api().route();
    return routed ? "anybody who reaches the Route" : "any pod that reaches the Service";
  }
}

package io.datalyptica.rule;

import io.datalyptica.plan.BucketPlan;
import io.datalyptica.plan.ObjectStorePlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PostgresqlBackup;
import io.datalyptica.plan.PostgresqlPlan;
import io.datalyptica.plan.StoreUser;
import java.util.List;
import java.util.Optional;

/** What the rules of buckets and users share: what is in the store, and which bucket holds PostgreSQL's backups. */
final class StoreContents {
  private StoreContents() {}

  static List<BucketPlan> buckets(Plan plan) {
    return plan.objectStore().map(ObjectStorePlan::buckets).orElse(List.of());
  }

  static List<StoreUser> users(Plan plan) {
    return plan.objectStore().map(ObjectStorePlan::users).orElse(List.of());
  }

  /** The profile's buckets come first in the plan, in its order. */
  static String bucket(int index) {
    return "/spec/objectStore/buckets/" + index;
  }

  /** The backups that lie in a bucket of this store. */
  static Optional<PostgresqlBackup> backups(Plan plan) {
    return plan.postgresql().flatMap(PostgresqlPlan::backup).filter(PostgresqlBackup::ownStore);
  }

  /** Who sends requests without credentials, as far as the network lets them through. */
  static String anybody(Plan plan) {
    boolean routed = plan.objectStore().map(store -> store.api().route()).orElse(false);
    return routed ? "anybody who reaches the Route" : "any pod that reaches the Service";
  }

  static boolean holdsBackups(Plan plan, String bucket) {
    return backups(plan).map(PostgresqlBackup::bucket).filter(bucket::equals).isPresent();
  }
}

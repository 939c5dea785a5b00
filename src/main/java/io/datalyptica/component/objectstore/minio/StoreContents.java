package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Need;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.contract.S3Access;
import java.util.List;

/**
 * What the rules of buckets and users share: what is in the store, and which bucket holds
 * PostgreSQL's backups.
 */
final class StoreContents {
  private StoreContents() {}

  static List<BucketPlan> buckets(Plan plan) {
    return plan.slice(ObjectStorePlan.class).isPresent()
        ? plan.slice(ObjectStorePlan.class).get().buckets()
        : List.of();
  }

  static List<StoreUser> users(Plan plan) {
    return plan.slice(ObjectStorePlan.class).isPresent()
        ? plan.slice(ObjectStorePlan.class).get().users()
        : List.of();
  }

  /** The wish of those who keep backups in {@code bucket}; null when nobody does. */
  static S3Access.Wish backups(Plan plan, String bucket) {
    for (Need<S3Access.Wish, S3Access> need : plan.needs().buckets()) {
      boolean here = need.answer().isPresent() && need.answer().get().bucket().equals(bucket);
      if (here && need.wish().backups() != null) {
        return need.wish();
      }
    }
    return null;
  }

  static boolean holdsBackups(Plan plan, String bucket) {
    return backups(plan, bucket) != null;
  }

  /** Who sends requests without credentials, as far as the network lets them through. */
  static String anybody(Plan plan) {
    boolean routed =
        plan.slice(ObjectStorePlan.class).isPresent()
            && plan.slice(ObjectStorePlan.class).get().api().route();
    return routed ? "anybody who reaches the Route" : "any pod that reaches the Service";
  }
}

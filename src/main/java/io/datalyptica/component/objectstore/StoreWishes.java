package io.datalyptica.component.objectstore;

import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.contract.S3Access;
import java.util.ArrayList;
import java.util.List;

/** The buckets that other components wish for, as far as the store has them or makes them. */
public final class StoreWishes {
  private StoreWishes() {}

  /**
   * The wishes that the store can meet. One for a bucket that the profile names and the store lacks
   * is refused.
   *
   * @param from pointer of the store's section
   */
  public static List<Need<S3Access.Wish, S3Access>> met(
      String from, ObjectStoreSpec spec, Needs needs) {
    List<Need<S3Access.Wish, S3Access>> met = new ArrayList<>();
    for (Need<S3Access.Wish, S3Access> need : needs.buckets()) {
      S3Access.Wish wish = need.wish();
      if (wish.bucket().isEmpty() || spec.hasBucket(wish.bucketName())) {
        met.add(need);
      } else {
        need.refuse(
            from,
            new Need.Refusal(
                "bucket " + wish.bucketName() + " does not stand in objectStore.buckets",
                "add it to objectStore.buckets"));
      }
    }
    return met;
  }
}

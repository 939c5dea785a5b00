package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.plan.Amounts;
import java.util.ArrayList;
import java.util.List;

/** What a profile asks of a bucket beyond being there. */
final class BucketWishes {
  private BucketWishes() {}

  /**
   * @param field of the bucket, as the profile spells it
   * @param words with the profile's numbers, such as {@code expiry after 7 days}
   */
  record Wish(String field, String words) {}

  static List<Wish> of(BucketPlan bucket) {
    List<Wish> wishes = new ArrayList<>();
    if (bucket.lock().isPresent()) {
      wishes.add(
          new Wish("objectLock", "an object lock of " + Amounts.count(bucket.lockDays(), "day")));
    } else if (bucket.versioning()) {
      wishes.add(new Wish("versioning", "versions"));
    }
    if (!bucket.anonymous().equals("private")) {
      wishes.add(new Wish("access", "access " + bucket.anonymous() + " without credentials"));
    }
    if (bucket.expireDays() > 0) {
      wishes.add(
          new Wish("expireDays", "expiry after " + Amounts.count(bucket.expireDays(), "day")));
    }
    if (bucket.noncurrentDays() > 0) {
      wishes.add(
          new Wish(
              "noncurrentDays",
              "expiry of old versions after " + Amounts.count(bucket.noncurrentDays(), "day")));
    }
    return wishes;
  }

  static List<Wish> withQuota(BucketPlan bucket) {
    List<Wish> wishes = of(bucket);
    if (bucket.quotaBytes().isPresent()) {
      wishes.add(new Wish("quota", "a limit of " + Amounts.bytes(bucket.quotaBytes().getAsLong())));
    }
    return wishes;
  }
}

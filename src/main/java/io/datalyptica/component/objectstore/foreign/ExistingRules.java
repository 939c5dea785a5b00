package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.ObjectStoreSpec.UserSpec;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;
import java.util.List;

/** What has to be in the store already, because nobody here makes or sets it. */
final class ExistingRules {
  private ExistingRules() {}

  static void judge(ForeignStorePlan store, Needs needs, Report report) {
    withoutBuckets(store, report);
    users(store, report);
    if (store.claimed()) {
      return; // a claim makes its bucket
    }
    for (int i = 0; i < store.buckets().size(); i++) {
      asItIs(store.buckets().get(i), "/spec/objectStore/buckets/" + i, report);
    }
    assumedForBackups(needs, report);
  }

  /** S3-007 */
  private static void users(ForeignStorePlan store, Report report) {
    List<UserSpec> users = store.users();
    for (int i = 0; i < users.size(); i++) {
      String name = users.get(i).name().value();
      report.found(
          "S3-007",
          "/spec/objectStore/users/" + i,
          (store.claimed()
                  ? "a claim makes its own account and no user " + name
                  : "nobody makes user " + name + " in an external store")
              + (": the access of " + name + " is not granted"),
          "remove user "
              + name
              + (store.claimed()
                  ? "; its application takes the keys of Secret <claim> of its bucket"
                  : ", and ask the owner of the store for one"));
    }
  }

  /** S3-009 */
  private static void asItIs(ForeignStorePlan.Bucket bucket, String pointer, Report report) {
    for (BucketWishes.Wish wish : BucketWishes.withQuota(bucket.asked())) {
      report.found(
          "S3-009",
          pointer + "/" + wish.field(),
          "nothing sets "
              + wish.words()
              + " on the external bucket "
              + bucket.name()
              + ", or finds out whether it is set",
          "ask the owner of the store, and remove "
              + wish.field()
              + " from bucket "
              + bucket.name());
    }
  }

  /** S3-012 */
  private static void assumedForBackups(Needs needs, Report report) {
    for (Need<S3Access.Wish, S3Access> need : needs.buckets()) {
      boolean assumed = need.answer().isPresent() && need.wish().bucket().isEmpty();
      if (assumed && need.wish().backups() != null) {
        report.found(
            "S3-012",
            need.by().pointer() + "/bucket",
            "backups go to bucket "
                + need.answer().get().bucket()
                + ", which somebody has to make in the external store first",
            "add the bucket to spec.objectStore.buckets and set "
                + need.by().section()
                + ".bucket to it");
      }
    }
  }

  /** S3-014 */
  private static void withoutBuckets(ForeignStorePlan store, Report report) {
    if (!store.buckets().isEmpty()) {
      return;
    }
    report.found(
        "S3-014",
        "/spec/objectStore",
        "the profile needs no bucket of this store: nothing is rendered for it but a page",
        "add spec.objectStore.buckets, or remove spec.objectStore");
  }
}

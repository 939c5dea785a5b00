package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;

/** What a claim of a bucket needs, and what it cannot ask for. */
final class ClaimRules {
  private ClaimRules() {}

  static void judge(ForeignStorePlan store, Plan plan, Report report) {
    withoutClass(store, report);
    for (int i = 0; i < store.buckets().size(); i++) {
      String pointer = "/spec/objectStore/buckets/" + i;
      cannotSay(store.buckets().get(i), pointer, report);
      commonName(store.buckets().get(i).name(), pointer, plan.platform(), report);
    }
    backupsInTheCluster(plan.needs(), report);
  }

  /** S3-002 */
  private static void withoutClass(ForeignStorePlan store, Report report) {
    if (store.storageClass().isPresent()) {
      return;
    }
    report.found(
        "S3-002",
        "/spec/objectStore/storageClassName",
        "provider bucketClaim without a storageClassName: no provisioner takes the claims, and no"
            + " bucket is made",
        "set spec.objectStore.storageClassName, such as openshift-storage.noobaa.io");
  }

  /** S3-008 */
  private static void cannotSay(ForeignStorePlan.Bucket bucket, String pointer, Report report) {
    for (BucketWishes.Wish wish : BucketWishes.of(bucket.asked())) {
      report.found(
          "S3-008",
          pointer + "/" + wish.field(),
          "the claim of "
              + bucket.name()
              + " cannot ask for "
              + wish.words()
              + ": the bucket is made without",
          "remove " + wish.field() + " from bucket " + bucket.name());
    }
  }

  /** S3-010 */
  private static void commonName(String bucket, String pointer, Platform platform, Report report) {
    String name = platform.name().value();
    if (bucket.contains(name) || bucket.contains(platform.namespace().value())) {
      return;
    }
    report.found(
        "S3-010",
        pointer + "/name",
        "bucket "
            + bucket
            + " may be somebody else's in this store already: then its claim is pending for"
            + " ever",
        "name it " + name + "-" + bucket + ", here and where it is used");
  }

  /** S3-013 */
  private static void backupsInTheCluster(Needs needs, Report report) {
    for (Need<S3Access.Wish, S3Access> need : needs.buckets()) {
      if (need.answer().isPresent() && need.wish().backups() != null) {
        report.found(
            "S3-013",
            need.by().pointer() + "/bucket",
            "the backups in "
                + need.answer().get().bucket()
                + " lie in the storage of this cluster: losing it loses them too",
            "set "
                + need.by().section()
                + ".endpoint to a store elsewhere, or copy the bucket to another site");
      }
    }
  }
}

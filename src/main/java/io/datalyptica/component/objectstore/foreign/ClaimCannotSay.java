package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.BucketWishes;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** What the profile asks of a bucket and a claim cannot pass on. */
public final class ClaimCannotSay implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-008",
        Severity.ERROR,
        "a property of a bucket that no claim can ask for",
        """
        An ObjectBucketClaim has a name, a class and `additionalConfig`, and `maxSize` is the only entry of it that the provisioners of
        OpenShift Data Foundation and Rook both take by default. Versions, object locks, anonymous access and lifecycle rules are not
        among them (Rook knows `bucketLifecycle` and `bucketPolicy`, switched off unless its administrator allows them; the Multicloud
        Object Gateway ignores what it does not know). The bucket would be made without, and nobody would notice until a deleted object is
        wanted back.
        """,
        """
        Remove it from the profile, and set it on the bucket with an S3 client and the claim's keys if the store allows that; or run the
        store yourself (`provider: minio`).
        """,
        "rook ceph-object-bucket-claim.md, additionalConfig; noobaa-operator"
            + " pkg/obc/validation.go");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty() || !plan.foreignStore().get().claimed()) {
      return;
    }
    ForeignStorePlan store = plan.foreignStore().get();
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      for (BucketWishes.Wish wish : BucketWishes.of(store.buckets().get(i).asked())) {
        report.found(
            "/spec/objectStore/buckets/" + i + "/" + wish.field(),
            "the claim of "
                + bucket
                + " cannot ask for "
                + wish.words()
                + ": the bucket is made without",
            "remove " + wish.field() + " from bucket " + bucket);
      }
    }
  }
}

package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Claims that nobody provisions. */
public final class ClaimWithoutClass implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-002",
        Severity.ERROR,
        "bucket claims without a storage class",
        """
        The storage class of a claim names the provisioner and the object store. Without one the claim is refused: `storageClassName`
        is a required field of ObjectBucketClaim, and there is no default class for buckets.
        """,
        """
        Set `objectStore.storageClassName`, such as `openshift-storage.noobaa.io` or `ocs-storagecluster-ceph-rgw`; `oc get storageclass`
        lists them.
        """,
        "objectbucket.io/v1alpha1 ObjectBucketClaim, spec.storageClassName");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty()) {
      return;
    }
    ForeignStorePlan store = plan.foreignStore().get();
    if (store.claimed() && store.storageClass().isEmpty()) {
      report.found(
          "/spec/objectStore/storageClassName",
          "provider bucketClaim without a storageClassName: no provisioner takes the claims, and no"
              + " bucket is made",
          "set spec.objectStore.storageClassName, such as openshift-storage.noobaa.io");
    }
  }
}

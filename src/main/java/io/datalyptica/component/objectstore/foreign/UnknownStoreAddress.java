package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A store that nobody could find. */
public final class UnknownStoreAddress implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-001",
        Severity.ERROR,
        "an object store whose address is not known",
        """
        Custom resources name the endpoint of the store as text. For `external` only the profile knows it. A claim's ConfigMap says
        it too, but only when the claim is bound, which is after those resources are written; the one class whose Service is the same
        in every cluster is `openshift-storage.noobaa.io` (`s3.openshift-storage.svc:443`).
        """,
        """
        Set `objectStore.endpoint`. For Ceph's gateway it is the Service of the object store:
        `https://rook-ceph-rgw-<store>.<namespace>.svc:443`.
        """,
        "rook Documentation/Storage-Configuration/Object-Storage-RGW; OpenShift Data Foundation,"
            + " Object Bucket Claim");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty() || plan.foreignStore().get().store().isPresent()) {
      return;
    }
    ForeignStorePlan store = plan.foreignStore().get();
    if (!store.claimed()) {
      report.found(
          "/spec/objectStore/endpoint",
          "provider external without an endpoint: nothing knows where the store is",
          "set spec.objectStore.endpoint: https://<host of the store>");
    } else if (store.storageClass().isPresent()) {
      report.found(
          "/spec/objectStore/endpoint",
          "the endpoint of class "
              + store.storageClass().get()
              + " is known only when a claim is bound, and what uses the buckets is written before",
          "set spec.objectStore.endpoint, such as"
              + " https://rook-ceph-rgw-<store>.<namespace>.svc:443");
    }
  }
}

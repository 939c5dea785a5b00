package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A store that nobody could find. */
public final class UnknownStoreAddress implements PlanRule {
  @Override
  public String id() {
    return "S3-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()
        || plan.slice(ForeignStorePlan.class).get().store().isPresent()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    if (!store.claimed()) {
      report.found(
          "S3-001",
          "/spec/objectStore/endpoint",
          "provider external without an endpoint: nothing knows where the store is",
          "set spec.objectStore.endpoint: https://<host of the store>");
    } else if (store.storageClass().isPresent()) {
      report.found(
          "S3-001",
          "/spec/objectStore/endpoint",
          "the endpoint of class "
              + store.storageClass().get()
              + " is known only when a claim is bound, and what uses the buckets is written before",
          "set spec.objectStore.endpoint, such as"
              + " https://rook-ceph-rgw-<store>.<namespace>.svc:443");
    }
  }
}

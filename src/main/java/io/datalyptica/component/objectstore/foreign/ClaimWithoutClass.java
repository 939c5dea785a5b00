package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Claims that nobody provisions. */
public final class ClaimWithoutClass implements PlanRule {
  @Override
  public String id() {
    return "S3-002";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    if (store.claimed() && store.storageClass().isEmpty()) {
      report.found(
          "S3-002",
          "/spec/objectStore/storageClassName",
          "provider bucketClaim without a storageClassName: no provisioner takes the claims, and no"
              + " bucket is made",
          "set spec.objectStore.storageClassName, such as openshift-storage.noobaa.io");
    }
  }
}

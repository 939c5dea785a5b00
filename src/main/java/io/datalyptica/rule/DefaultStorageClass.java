package io.datalyptica.rule;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;

/** Volumes of whatever class the cluster has as its default on that day. */
public final class DefaultStorageClass implements PlanRule {
  @Override
  public String id() {
    return "K8S-008";
  }

  @Override
  public void judge(Plan plan, Report report) {
    boolean any = false;
    for (Pods pods : plan.capacity().groups()) {
      any |= !pods.volumes().isEmpty() && pods.storageClass().isEmpty();
    }
    if (any) {
      report.found(
          "K8S-008",
          "/spec/storageClass",
          "no storage class is named: volumes get the cluster's default of the day they are made,"
              + " and stay Pending without one",
          "set spec.storageClass");
    }
  }
}

package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.plan.Plan;

/** Volumes of whatever class the cluster has as its default on that day. */
public final class DefaultStorageClass implements PlanRule {
  @Override
  public String id() {
    return "K8S-008";
  }

  @Override
  public void judge(Plan plan, Report report) {
    boolean any =
        plan.postgresql().isPresent()
            && plan.postgresql().get().instances().storageClass().isEmpty();
    if (plan.objectStore().isPresent()) {
      for (ServerPool pool : plan.objectStore().get().pools()) {
        any |= pool.storageClass().isEmpty();
      }
    }
    for (var group : plan.redis()) {
      any |= group.storageClass().isEmpty();
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

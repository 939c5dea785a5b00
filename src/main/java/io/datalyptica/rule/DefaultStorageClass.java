package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** Volumes of whatever class the cluster has as its default on that day. */
public final class DefaultStorageClass implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-008",
        Severity.NOTE,
        "volumes of the cluster's default storage class",
        """
        Without a name, a claim takes the class that is the cluster's default when it is made. Another default later gives new volumes
        another kind of disk than their siblings, and a cluster without a default leaves every pod Pending. Databases and MinIO want
        block storage with `allowVolumeExpansion` and `WaitForFirstConsumer`; MinIO's documents advise against NFS.
        """,
        "Set `spec.storageClass`, or `storageClass` of the component.",
        "Kubernetes: default StorageClass; minio docs: drives are local or block volumes");
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
          "/spec/storageClass",
          "no storage class is named: volumes get the cluster's default of the day they are made,"
              + " and stay Pending without one",
          "set spec.storageClass");
    }
  }
}

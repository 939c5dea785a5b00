package io.datalyptica.rule;

import io.datalyptica.plan.Plan;

/** A namespace that belongs to the cluster itself. */
public final class ClusterNamespace implements PlanRule {
  @Override
  public String id() {
    return "K8S-006";
  }

  @Override
  public void judge(Plan plan, Report report) {
    String namespace = plan.platform().namespace().value();
    if (namespace.equals("default")
        || namespace.equals("openshift")
        || namespace.startsWith("kube-")
        || namespace.startsWith("openshift-")) {
      report.found(
          "K8S-006",
          "/spec/namespace",
          "namespace "
              + namespace
              + " is the cluster's own: a default-deny policy would be laid over what runs there",
          "set spec.namespace to one of your own, such as data-platform");
    }
  }
}

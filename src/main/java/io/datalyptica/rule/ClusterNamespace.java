package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** A namespace that belongs to the cluster itself. */
public final class ClusterNamespace implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-006",
        Severity.ERROR,
        "a namespace that belongs to the cluster",
        """
        `default`, `kube-*` and `openshift-*` hold the cluster's own parts. The tree would put a default-deny network policy and Pod
        Security labels on them and cut those parts off; user workload monitoring does not look there at all.
        """,
        "Give the platform a namespace of its own.",
        "OpenShift: projects starting with openshift- and kube- are reserved; user workload"
            + " monitoring excludes openshift-*");
  }

  @Override
  public void judge(Plan plan, Report report) {
    String namespace = plan.platform().namespace().value();
    if (namespace.equals("default")
        || namespace.equals("openshift")
        || namespace.startsWith("kube-")
        || namespace.startsWith("openshift-")) {
      report.found(
          "/spec/namespace",
          "namespace "
              + namespace
              + " is the cluster's own: a default-deny policy would be laid over what runs there",
          "set spec.namespace to one of your own, such as data-platform");
    }
  }
}

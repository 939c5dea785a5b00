package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;

/** Every object is of an API version that the cluster it is for still serves. */
public final class RemovedApi implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-084",
        Severity.ERROR,
        "an API version that the cluster no longer serves",
        """
        An API server that does not serve a version knows no such kind: `oc apply` stops at the object with "no matches for kind", and
        what was applied before it stays behind half done. Objects that exist already live on under the newer version. OpenShift 4.N is
        Kubernetes 1.(N + 13); judged is the version that the profile (`spec.openshift`) or `check --openshift` names, 4.19 when neither
        does.
        """,
        """
        Write the version that the finding names, and compare the fields: a new version may have renamed some (the deprecation guide lists
        them).
        """,
        "kubernetes.io/docs/reference/using-api/deprecation-guide");
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      ApiLifecycle line = ApiLifecycle.of(object.apiVersion(), object.kind()).orElse(null);
      if (line != null && line.removed() <= index.kubernetes()) {
        report.found(
            object,
            object.at("apiVersion"),
            object
                + " is of "
                + object.apiVersion()
                + ", which Kubernetes 1."
                + line.removed()
                + " stopped serving: "
                + ApiLifecycle.openShift(index.kubernetes())
                + " knows no such kind and refuses it",
            "set apiVersion: " + line.instead() + ", and compare the fields");
      }
    }
  }

  /**
   * Whether the cluster stopped serving the object's version; that it knows no such kind is then
   * said already.
   */
  public static boolean isRemoved(K8sObject object, int kubernetes) {
    return ApiLifecycle.of(object.apiVersion(), object.kind())
        .map(l -> l.removed() <= kubernetes)
        .orElse(false);
  }
}

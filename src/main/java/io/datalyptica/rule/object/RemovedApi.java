package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;

/** Every object is of an API version that the cluster it is for still serves. */
public final class RemovedApi implements ObjectRule {
  @Override
  public String id() {
    return "K8S-084";
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

package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;

/** No object is of an API version that a coming cluster will no longer serve. */
public final class DeprecatedApi implements ObjectRule {
  @Override
  public String id() {
    return "K8S-085";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      ApiLifecycle line = ApiLifecycle.of(object.apiVersion(), object.kind()).orElse(null);
      if (line != null
          && line.deprecated() <= index.kubernetes()
          && line.removed() > index.kubernetes()) {
        String until =
            line.removed() == ApiLifecycle.NEVER
                ? ": no release of its removal is named"
                : ": it works until the upgrade to " + ApiLifecycle.openShift(line.removed());
        report.found(
            object,
            object.at("apiVersion"),
            object
                + " is of "
                + object.apiVersion()
                + ", which is deprecated since Kubernetes 1."
                + line.deprecated()
                + until,
            "move to " + line.instead());
      }
    }
  }
}

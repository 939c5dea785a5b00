package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;

/** No object is of an API version that a coming cluster will no longer serve. */
public final class DeprecatedApi implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-085",
        Severity.WARNING,
        "an API version that is deprecated",
        """
        The cluster still serves the version and warns at every apply. A version that names a release of removal works until the upgrade to
        that release, which OpenShift's administrators have to acknowledge before it starts. OpenShift 4.N is Kubernetes 1.(N + 13);
        judged is the version that the profile (`spec.openshift`) or `check --openshift` names, 4.19 when neither does.
        """,
        """
        Write the version that the finding names, and compare the fields.
        """,
        "kubernetes.io/docs/reference/using-api/deprecation-guide; OpenShift release notes,"
            + " deprecated and removed features");
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

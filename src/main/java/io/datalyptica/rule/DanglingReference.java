package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.Reference;
import io.datalyptica.diagnostic.Severity;

/**
 * Every ConfigMap, Secret, ServiceAccount, claim, Service or PriorityClass that is named is in the
 * tree, announced, or made.
 */
public final class DanglingReference implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-103",
        Severity.ERROR,
        "a reference to an object or key that nothing provides",
        """
        A pod whose Secret, ConfigMap, key or claim is missing stays in `CreateContainerConfigError`,
        `ContainerCreating` or `Pending`; without its ServiceAccount or PriorityClass it is not created at all.
        Known are: the objects of the tree; the Secrets that `datalyptica secrets` announces; and what controllers
        make: serving certificates by the annotation `service.beta.openshift.io/serving-cert-secret-name`, the CA
        ConfigMaps `openshift-service-ca.crt` and `kube-root-ca.crt` of every namespace, the Secrets, Services and
        accounts of a PostgresCluster, and the claims of a StatefulSet; and what every cluster has: the roles of
        Kubernetes itself (`cluster-admin`, `view`, `system:...`). In a tree that is not ours it is a warning, because
        a chart leaves Secrets to its user: `check --outside KIND/NAME` says that one is there.
        """,
        """
        Name an object that exists, add it to the tree, or have the plan announce the Secret.
        """,
        "kubernetes.io/docs/concepts/configuration/secret; openshift/service-ca-operator;"
            + " CrunchyData/postgres-operator internal/naming/names.go");
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      for (Reference reference : Reference.of(object)) {
        if (!reference.optional()) {
          judge(index, reference, report);
        }
      }
    }
  }

  private static void judge(ObjectIndex index, Reference reference, ObjectReport report) {
    String target = reference.kind() + " " + reference.name();
    if (!index.exists(reference.kind(), reference.name())) {
      report.found(
          reference.from(),
          reference.at(),
          reference.from()
              + " names the "
              + target
              + ", which is not in the tree, not announced, and made by no known controller",
          "name an object that exists, or add the "
              + target
              + " to the tree (check: --outside "
              + reference.kind()
              + "/"
              + reference.name()
              + ")");
      return;
    }
    for (String key : reference.missingKeys(index)) {
      report.found(
          reference.from(),
          reference.at(),
          reference.from()
              + " takes the key "
              + key
              + " of the "
              + target
              + ", which has no such key",
          "take a key that it has, or add " + key + " to the " + target);
    }
  }
}

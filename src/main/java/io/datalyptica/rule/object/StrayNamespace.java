package io.datalyptica.rule.object;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;
import java.util.Set;

/**
 * Every object says its namespace, and it is one that the tree makes; but for what an administrator
 * of the cluster applies.
 */
public final class StrayNamespace implements ObjectRule {
  private static final Set<String> CLUSTER_SCOPED =
      Set.of(
          "APIService",
          "CSIDriver",
          "CertificateSigningRequest",
          "ClusterRole",
          "ClusterRoleBinding",
          "ConsolePlugin",
          "CustomResourceDefinition",
          "FlowSchema",
          "IngressClass",
          "MutatingWebhookConfiguration",
          "Namespace",
          "Node",
          "PersistentVolume",
          "PriorityClass",
          "PriorityLevelConfiguration",
          "RuntimeClass",
          "SecurityContextConstraints",
          "StorageClass",
          "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding",
          "ValidatingWebhookConfiguration",
          "VolumeSnapshotClass");

  @Override
  public String id() {
    return "K8S-109";
  }

  @Override
  public Severity elsewhere() {
    return Severity.NOTE;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    if (index.ofKind("Namespace").isEmpty()) {
      return; // a part of a tree: the namespace is somebody else's
    }
    for (K8sObject object : index.objects()) {
      if (object.path().startsWith(Bundle.ADMIN)) {
        continue;
      }
      boolean stray =
          object.namespace().isEmpty() || index.find("Namespace", object.namespace()).isEmpty();
      if (stray && !isClusterScoped(index, object)) {
        String where =
            object.namespace().isEmpty()
                ? "names no namespace and goes wherever the person who applies it happens to be"
                : "goes to the namespace " + object.namespace() + ", which the tree does not make";
        report.found(
            object,
            object.at("metadata.namespace"),
            object + " " + where,
            "set metadata.namespace to " + index.ofKind("Namespace").getFirst().name());
      }
    }
  }

  /** Of a custom resource its definition says so, where the tree has it. */
  private static boolean isClusterScoped(ObjectIndex index, K8sObject object) {
    if (CLUSTER_SCOPED.contains(object.kind())
        || object.kind().startsWith("Cluster") && object.namespace().isEmpty()) {
      return true;
    }
    for (K8sObject definition : index.ofKind("CustomResourceDefinition")) {
      if (definition.at("spec.names.kind").text().orElse("").equals(object.kind())
          && definition.at("spec.group").text().orElse("").equals(object.group())) {
        return definition.at("spec.scope").text().orElse("").equals("Cluster");
      }
    }
    return false;
  }
}

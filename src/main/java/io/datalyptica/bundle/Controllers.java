package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * What Kubernetes' and OpenShift's own controllers make from the objects of a tree, as far as other
 * objects or a person's commands name it. Sources: the annotations of
 * openshift/service-ca-operator; kube-controller-manager's root-ca-cert-publisher and
 * serviceaccount controllers; plugin/pkg/auth/authorizer/rbac/bootstrappolicy of Kubernetes.
 */
final class Controllers {
  private static final String SERVING_CERT = "service.beta.openshift.io/serving-cert-secret-name";
  private static final String INJECT_CA = "service.beta.openshift.io/inject-cabundle";
  private static final String INJECT_TRUSTED_CA = "config.openshift.io/inject-trusted-cabundle";

  private Controllers() {}

  static List<Outside> made(List<K8sObject> objects) {
    List<Outside> made = new ArrayList<>(inEveryNamespace());
    for (K8sObject object : objects) {
      switch (object.kind()) {
        case "Service" -> servingCertificate(object, made);
        case "ConfigMap" -> caBundles(object, made);
        case "StatefulSet" -> podsAndClaims(object, made);
        case "Subscription" -> operator(object, made);
        default -> {}
      }
    }
    return made;
  }

  private static List<Outside> inEveryNamespace() {
    return List.of(
        Outside.of("ConfigMap", "openshift-service-ca.crt", "service-ca.crt"),
        Outside.of("ConfigMap", "kube-root-ca.crt", "ca.crt"),
        Outside.of("ServiceAccount", "default"),
        Outside.of("ClusterRole", "cluster-admin"),
        Outside.of("ClusterRole", "admin"),
        Outside.of("ClusterRole", "edit"),
        Outside.of("ClusterRole", "view"),
        Outside.of("Role", "extension-apiserver-authentication-reader"),
        Outside.of("PriorityClass", "system-cluster-critical"),
        Outside.of("PriorityClass", "system-node-critical"),
        Outside.of("PriorityClass", "openshift-user-critical"));
  }

  private static void servingCertificate(K8sObject service, List<Outside> made) {
    service
        .annotation(SERVING_CERT)
        .text()
        .ifPresent(name -> made.add(Outside.of("Secret", name, "tls.crt", "tls.key")));
  }

  private static void caBundles(K8sObject configMap, List<Outside> made) {
    if (configMap.annotation(INJECT_CA).text().orElse("").equals("true")) {
      made.add(Outside.of("ConfigMap", configMap.name(), "service-ca.crt"));
    }
    if (configMap.at("metadata.labels").get(INJECT_TRUSTED_CA).text().orElse("").equals("true")) {
      made.add(Outside.of("ConfigMap", configMap.name(), "ca-bundle.crt"));
    }
  }

  private static void podsAndClaims(K8sObject set, List<Outside> made) {
    long replicas = set.at("spec.replicas").number().orElse(1);
    for (long i = 0; i < replicas; i++) {
      made.add(Outside.of("Pod", set.name() + "-" + i));
      for (ManifestValue claim : set.at("spec.volumeClaimTemplates").items()) {
        String template = claim.at("metadata.name").text().orElse("");
        made.add(Outside.of("PersistentVolumeClaim", template + "-" + set.name() + "-" + i));
      }
    }
  }

  private static void operator(K8sObject subscription, List<Outside> made) {
    subscription
        .at("spec.startingCSV")
        .text()
        .ifPresent(csv -> made.add(Outside.of("ClusterServiceVersion", csv)));
  }
}

package io.datalyptica.rule.object;

import io.datalyptica.profile.OpenShiftVersion;
import java.util.List;
import java.util.Optional;

/**
 * Versions of built-in kinds that Kubernetes stopped serving, or will. Sources:
 * kubernetes.io/docs/reference/using-api/deprecation-guide (removals), and the {@code
 * +k8s:prerelease-lifecycle-gen} marks of staging/src/k8s.io/api (deprecations).
 *
 * @param kinds every kind of the version when empty
 * @param deprecated minor version of Kubernetes since which the API server warns
 * @param removed minor version of Kubernetes that no longer serves it; {@link #NEVER} while none is
 *     named
 * @param instead what to write
 */
record ApiLifecycle(
    String apiVersion, List<String> kinds, int deprecated, int removed, String instead) {
  static final int NEVER = Integer.MAX_VALUE;

  private static final List<ApiLifecycle> TABLE =
      List.of(
          of("extensions/v1beta1", 9, 16, "apps/v1", "Deployment", "DaemonSet", "ReplicaSet"),
          of("extensions/v1beta1", 9, 16, "networking.k8s.io/v1", "NetworkPolicy"),
          of(
              "extensions/v1beta1",
              10,
              16,
              "admission by Pod Security, or SecurityContextConstraints",
              "PodSecurityPolicy"),
          of("extensions/v1beta1", 14, 22, "networking.k8s.io/v1", "Ingress"),
          of("apps/v1beta1", 9, 16, "apps/v1"),
          of("apps/v1beta2", 9, 16, "apps/v1"),
          of(
              "admissionregistration.k8s.io/v1beta1",
              16,
              22,
              "admissionregistration.k8s.io/v1",
              "MutatingWebhookConfiguration",
              "ValidatingWebhookConfiguration"),
          of("apiextensions.k8s.io/v1beta1", 16, 22, "apiextensions.k8s.io/v1"),
          of("apiregistration.k8s.io/v1beta1", 19, 22, "apiregistration.k8s.io/v1"),
          of("authentication.k8s.io/v1beta1", 19, 22, "authentication.k8s.io/v1", "TokenReview"),
          of("authorization.k8s.io/v1beta1", 19, 22, "authorization.k8s.io/v1"),
          of(
              "certificates.k8s.io/v1beta1",
              19,
              22,
              "certificates.k8s.io/v1",
              "CertificateSigningRequest"),
          of("coordination.k8s.io/v1beta1", 19, 22, "coordination.k8s.io/v1", "Lease"),
          of(
              "networking.k8s.io/v1beta1",
              19,
              22,
              "networking.k8s.io/v1",
              "Ingress",
              "IngressClass"),
          of("rbac.authorization.k8s.io/v1alpha1", 17, 22, "rbac.authorization.k8s.io/v1"),
          of("rbac.authorization.k8s.io/v1beta1", 17, 22, "rbac.authorization.k8s.io/v1"),
          of("scheduling.k8s.io/v1beta1", 14, 22, "scheduling.k8s.io/v1", "PriorityClass"),
          of(
              "storage.k8s.io/v1beta1",
              19,
              22,
              "storage.k8s.io/v1",
              "CSIDriver",
              "CSINode",
              "StorageClass",
              "VolumeAttachment"),
          of("storage.k8s.io/v1beta1", 24, 27, "storage.k8s.io/v1", "CSIStorageCapacity"),
          of("batch/v1beta1", 21, 25, "batch/v1", "CronJob"),
          of("discovery.k8s.io/v1beta1", 21, 25, "discovery.k8s.io/v1", "EndpointSlice"),
          of("events.k8s.io/v1beta1", 19, 25, "events.k8s.io/v1", "Event"),
          of("autoscaling/v2beta1", 22, 25, "autoscaling/v2", "HorizontalPodAutoscaler"),
          of("autoscaling/v2beta2", 23, 26, "autoscaling/v2", "HorizontalPodAutoscaler"),
          of("policy/v1beta1", 21, 25, "policy/v1", "PodDisruptionBudget"),
          of(
              "policy/v1beta1",
              21,
              25,
              "admission by Pod Security, or SecurityContextConstraints",
              "PodSecurityPolicy"),
          of("node.k8s.io/v1beta1", 22, 25, "node.k8s.io/v1", "RuntimeClass"),
          of("flowcontrol.apiserver.k8s.io/v1beta1", 23, 26, "flowcontrol.apiserver.k8s.io/v1"),
          of("flowcontrol.apiserver.k8s.io/v1beta2", 26, 29, "flowcontrol.apiserver.k8s.io/v1"),
          of("flowcontrol.apiserver.k8s.io/v1beta3", 29, 32, "flowcontrol.apiserver.k8s.io/v1"),
          of("v1", 19, NEVER, "the metrics of each component", "ComponentStatus"),
          of("v1", 33, NEVER, "discovery.k8s.io/v1 EndpointSlice", "Endpoints"),
          // OpenShift 4.14 is Kubernetes 1.27 (release notes of 4.14, deprecated features).
          of("apps.openshift.io/v1", 27, NEVER, "apps/v1 Deployment", "DeploymentConfig"));

  private static ApiLifecycle of(
      String apiVersion, int deprecated, int removed, String instead, String... kinds) {
    return new ApiLifecycle(apiVersion, List.of(kinds), deprecated, removed, instead);
  }

  static Optional<ApiLifecycle> of(String apiVersion, String kind) {
    for (ApiLifecycle line : TABLE) {
      if (line.apiVersion.equals(apiVersion)
          && (line.kinds.isEmpty() || line.kinds.contains(kind))) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** The OpenShift with the Kubernetes {@code minor}, for a message. */
  static String openShift(int minor) {
    return "OpenShift " + OpenShiftVersion.withKubernetes(minor) + " (Kubernetes 1." + minor + ")";
  }
}

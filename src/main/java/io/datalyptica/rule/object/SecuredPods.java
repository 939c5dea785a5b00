package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * The pods of one workload as Pod Security sees them
 * (staging/src/k8s.io/pod-security-admission/policy of Kubernetes).
 *
 * @param annotations of the pods
 * @param containers init containers, containers, and the ephemeral ones of a pod
 */
record SecuredPods(
    K8sObject object,
    ManifestValue annotations,
    ManifestValue spec,
    List<ManifestValue> containers) {

  /** Of every workload of the tree. */
  static List<SecuredPods> of(ObjectIndex index) {
    List<SecuredPods> all = new ArrayList<>();
    for (K8sObject object : index.objects()) {
      if (PodTemplate.of(object).isPresent()) {
        ManifestValue pods = PodTemplate.standing(object);
        ManifestValue spec = pods.get("spec");
        List<ManifestValue> containers = new ArrayList<>(spec.get("initContainers").items());
        containers.addAll(spec.get("containers").items());
        containers.addAll(spec.get("ephemeralContainers").items());
        all.add(new SecuredPods(object, pods.at("metadata.annotations"), spec, containers));
      }
    }
    return all;
  }

  /**
   * Windows has no capabilities, no seccomp and no such escalation; Pod Security asks for none of
   * them since 1.25.
   */
  boolean onWindows() {
    return spec.at("os.name").text().orElse("").equals("windows");
  }

  ManifestValue podContext() {
    return spec.get("securityContext");
  }

  static ManifestValue context(ManifestValue container) {
    return container.get("securityContext");
  }

  static String name(ManifestValue container) {
    return "container " + container.get("name").text().orElse("?");
  }
}

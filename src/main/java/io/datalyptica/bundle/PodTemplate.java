package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The pods that an object of the tree brings about.
 *
 * @param owner the object with the template
 * @param spec the pod spec; absent for pods that an operator composes itself
 * @param labels what every such pod carries
 * @param varying labels whose value differs from pod to pod, with the possible values; an empty set
 *     stands for any value
 * @param ports names of the ports of pods without a spec here
 */
public record PodTemplate(
    K8sObject owner,
    ManifestValue spec,
    SequencedMap<String, String> labels,
    Map<String, Set<String>> varying,
    Set<String> ports) {
  private static final Set<String> ANY = Set.of();

  /** The pods of every workload of {@code index}, those of known operators included. */
  public static List<PodTemplate> of(ObjectIndex index) {
    List<PodTemplate> all = new ArrayList<>();
    for (K8sObject object : index.objects()) {
      of(object).ifPresent(all::add);
      OperatorKinds kinds = index.kinds(object);
      if (kinds != null) {
        all.addAll(kinds.pods(object));
      }
    }
    return all;
  }

  /** The template that stands in {@code object} itself, if it is a workload. */
  public static Optional<PodTemplate> of(K8sObject object) {
    return switch (object.kind()) {
      case "Deployment", "ReplicaSet" -> plain(object, Map.of("pod-template-hash", ANY));
      case "DaemonSet" -> plain(object, Map.of("controller-revision-hash", ANY));
      case "StatefulSet" -> plain(object, ordinals(object));
      case "Job" -> plain(object, jobLabels(Set.of(object.name())));
      case "CronJob" -> plain(object, jobLabels(ANY));
      case "DeploymentConfig" -> plain(object, Map.of("deployment", ANY, "deploymentconfig", ANY));
      case "Pod", "PodTemplate", "ReplicationController" -> plain(object, Map.of());
      default -> Optional.empty();
    };
  }

  /** Pods that an operator composes for {@code owner}, as far as others can tell them apart. */
  public static PodTemplate composed(
      K8sObject owner,
      SequencedMap<String, String> labels,
      Map<String, Set<String>> varying,
      Set<String> ports) {
    return new PodTemplate(
        owner, new ManifestValue.Absent(owner.body().mark()), labels, varying, ports);
  }

  /** Where {@code metadata} and {@code spec} of the pods stand in a workload. */
  public static ManifestValue standing(K8sObject workload) {
    return switch (workload.kind()) {
      case "Pod" -> workload.body();
      case "PodTemplate" -> workload.at("template");
      case "CronJob" -> workload.at("spec.jobTemplate.spec.template");
      default -> workload.at("spec.template");
    };
  }

  private static Optional<PodTemplate> plain(K8sObject owner, Map<String, Set<String>> varying) {
    ManifestValue template = standing(owner);
    return Optional.of(
        new PodTemplate(
            owner,
            template.get("spec"),
            template.at("metadata.labels").texts(),
            varying,
            Set.of()));
  }

  private static Map<String, Set<String>> ordinals(K8sObject set) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> ordinals = new LinkedHashSet<>();
    for (long i = 0; i < set.at("spec.replicas").number().orElse(1); i++) {
      names.add(set.name() + "-" + i);
      ordinals.add(Long.toString(i));
    }
    return Map.of(
        "statefulset.kubernetes.io/pod-name", names,
        "apps.kubernetes.io/pod-index", ordinals,
        "controller-revision-hash", ANY);
  }

  private static Map<String, Set<String>> jobLabels(Set<String> names) {
    return Map.of("job-name", names, "batch.kubernetes.io/job-name", names);
  }

  /** All containers, init containers first, as they run. */
  public List<ManifestValue> containers() {
    List<ManifestValue> containers = new ArrayList<>(spec.get("initContainers").items());
    containers.addAll(spec.get("containers").items());
    return containers;
  }

  /** Whether some container has a port of this name. */
  public boolean hasPort(String name) {
    for (ManifestValue container : containers()) {
      for (ManifestValue port : container.get("ports").items()) {
        if (port.get("name").text().orElse("").equals(name)) {
          return true;
        }
      }
    }
    return ports.contains(name);
  }

  /**
   * A port by its number, even where it is given by the name that a container has for it; a name
   * that none has stays a name.
   */
  public String portNumber(ManifestValue port) {
    String text = port.text().orElse("");
    for (ManifestValue container : containers()) {
      for (ManifestValue own : container.get("ports").items()) {
        if (own.get("name").text().orElse("").equals(text)) {
          return own.get("containerPort").text().orElse(text);
        }
      }
    }
    return text;
  }

  /**
   * Whether a pod of this template may carry {@code key} with a value out of {@code values}; empty
   * for any value.
   */
  boolean mayCarry(String key, Set<String> values) {
    String fixed = labels.get(key);
    if (fixed != null) {
      return values.isEmpty() || values.contains(fixed);
    }
    Set<String> possible = varying.get(key);
    return possible != null
        && (possible.isEmpty() || values.isEmpty() || !Collections.disjoint(possible, values));
  }
}

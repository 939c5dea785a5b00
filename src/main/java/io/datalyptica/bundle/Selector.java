package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A label selector that an object holds.
 *
 * @param from the object
 * @param at the selector itself: {@code matchLabels} and {@code matchExpressions}, or the plain map
 *     of a Service
 * @param of what it selects
 */
public record Selector(K8sObject from, ManifestValue at, Target of) {
  public enum Target {
    PODS,
    SERVICES
  }

  /**
   * The selectors of {@code object} that mean pods or Services of its own namespace; an empty
   * selector means all and is left out.
   *
   * @param kinds of the operator whose object it is; null when it is none's
   */
  static List<Selector> of(K8sObject object, OperatorKinds kinds) {
    List<Selector> found = new ArrayList<>();
    switch (object.kind()) {
      case "Service" -> add(found, object, object.at("spec.selector"), Target.PODS);
      case "Deployment",
          "ReplicaSet",
          "StatefulSet",
          "DaemonSet",
          "PodDisruptionBudget",
          "PodMonitor" ->
          add(found, object, object.at("spec.selector"), Target.PODS);
      case "NetworkPolicy" -> networkPolicy(found, object);
      case "ServiceMonitor" -> add(found, object, object.at("spec.selector"), Target.SERVICES);
      default -> {}
    }
    if (kinds != null) {
      kinds.placements(object).forEach(spec -> placement(found, object, spec));
    }
    PodTemplate.of(object).ifPresent(pods -> placement(found, object, pods.spec()));
    return found;
  }

  private static void networkPolicy(List<Selector> found, K8sObject policy) {
    add(found, policy, policy.at("spec.podSelector"), Target.PODS);
    for (ManifestValue rule : policy.at("spec.ingress").items()) {
      peers(found, policy, rule.get("from"));
    }
    for (ManifestValue rule : policy.at("spec.egress").items()) {
      peers(found, policy, rule.get("to"));
    }
  }

  private static void peers(List<Selector> found, K8sObject policy, ManifestValue peers) {
    for (ManifestValue peer : peers.items()) {
      if (peer.get("namespaceSelector").isAbsent()) {
        add(found, policy, peer.get("podSelector"), Target.PODS);
      }
    }
  }

  private static void placement(List<Selector> found, K8sObject object, ManifestValue spec) {
    for (String affinity : List.of("affinity.podAffinity", "affinity.podAntiAffinity")) {
      for (ManifestValue term :
          spec.at(affinity + ".requiredDuringSchedulingIgnoredDuringExecution").items()) {
        add(found, object, term.get("labelSelector"), Target.PODS);
      }
      for (ManifestValue term :
          spec.at(affinity + ".preferredDuringSchedulingIgnoredDuringExecution").items()) {
        add(found, object, term.at("podAffinityTerm.labelSelector"), Target.PODS);
      }
    }
    for (ManifestValue spread : spec.get("topologySpreadConstraints").items()) {
      add(found, object, spread.get("labelSelector"), Target.PODS);
    }
  }

  private static void add(List<Selector> found, K8sObject from, ManifestValue at, Target of) {
    if (!at.isEmpty()) {
      found.add(new Selector(from, at, of));
    }
  }

  /** The pods of {@code all}, in the same namespace, that this selector takes. */
  public List<PodTemplate> pods(PodTemplates all) {
    return pods(all.candidates(labels().texts()));
  }

  /** The pods of {@code all}, in the same namespace, that this selector takes. */
  public List<PodTemplate> pods(List<PodTemplate> all) {
    List<PodTemplate> taken = new ArrayList<>();
    for (PodTemplate pods : all) {
      if (pods.owner().namespace().equals(from.namespace()) && takes(pods)) {
        taken.add(pods);
      }
    }
    return taken;
  }

  /** The Services of {@code index}, in the same namespace, that this selector takes. */
  public List<K8sObject> services(ObjectIndex index) {
    List<K8sObject> taken = new ArrayList<>();
    for (PodTemplate service : pods(index.services())) {
      taken.add(service.owner());
    }
    return taken;
  }

  /** The labels to carry, whichever of the two ways they are written. */
  private ManifestValue labels() {
    return at.get("matchLabels").isAbsent() && at.get("matchExpressions").isAbsent()
        ? at
        : at.get("matchLabels");
  }

  private boolean takes(PodTemplate pods) {
    for (Map.Entry<String, ManifestValue> label : labels().entries().entrySet()) {
      if (label.getValue() instanceof ManifestValue.Scalar wanted
          && !pods.mayCarry(label.getKey(), Set.of(wanted.value()))) {
        return false;
      }
    }
    for (ManifestValue expression : at.get("matchExpressions").items()) {
      if (!meets(pods, expression)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(PodTemplate pods, ManifestValue expression) {
    String key = expression.get("key").text().orElse("");
    Set<String> values = new HashSet<>();
    expression.get("values").items().forEach(v -> v.text().ifPresent(values::add));
    return switch (expression.get("operator").text().orElse("")) {
      case "In" -> !values.isEmpty() && pods.mayCarry(key, values);
      case "Exists" -> pods.mayCarry(key, Set.of());
      case "NotIn" -> !values.contains(pods.labels().getOrDefault(key, ""));
      case "DoesNotExist" -> !pods.labels().containsKey(key);
      default -> false;
    };
  }

  /** The labels asked for, for a message. */
  public String text() {
    List<String> parts = new ArrayList<>();
    labels().texts().forEach((key, value) -> parts.add(key + "=" + value));
    for (ManifestValue expression : at.get("matchExpressions").items()) {
      String operator = expression.get("operator").text().orElse("").toLowerCase(Locale.ROOT);
      List<String> values =
          expression.get("values").items().stream().map(v -> v.text().orElse("")).toList();
      parts.add(
          expression.get("key").text().orElse("")
              + " "
              + operator
              + (values.isEmpty() ? "" : " " + values));
    }
    return String.join(", ", parts);
  }
}

package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A port that is used by its name.
 *
 * @param at the value that holds the name
 * @param resolves whether the name is known where it is looked up
 * @param where where it is looked up, for a message
 */
public record PortName(ManifestValue at, String name, boolean resolves, String where) {

  /**
   * Every port that {@code object} uses by name. One that is looked up in nothing (no pods, no
   * Service) is another fault.
   */
  public static List<PortName> of(K8sObject object, ObjectIndex index) {
    List<PortName> found = new ArrayList<>();
    switch (object.kind()) {
      case "Service" -> {
        List<PodTemplate> pods = taken(object, object.at("spec.selector"), index);
        object.at("spec.ports").items().forEach(p -> inPods(found, p.get("targetPort"), pods));
      }
      case "Route" -> inServices(found, object.at("spec.port.targetPort"), target(object, index));
      case "NetworkPolicy" -> networkPolicy(found, object, index);
      case "ServiceMonitor" -> {
        Selector selector =
            new Selector(object, object.at("spec.selector"), Selector.Target.SERVICES);
        List<K8sObject> services = selector.services(index);
        object
            .at("spec.endpoints")
            .items()
            .forEach(e -> inServices(found, e.get("port"), services));
      }
      case "PodMonitor" -> {
        List<PodTemplate> pods = taken(object, object.at("spec.selector"), index);
        object
            .at("spec.podMetricsEndpoints")
            .items()
            .forEach(e -> inPods(found, e.get("port"), pods));
      }
      default -> {}
    }
    PodTemplate.of(object).ifPresent(pods -> probes(found, pods));
    return found;
  }

  private static List<PodTemplate> taken(
      K8sObject object, ManifestValue selector, ObjectIndex index) {
    return selector.isAbsent()
        ? List.of()
        : new Selector(object, selector, Selector.Target.PODS).pods(index.pods());
  }

  private static List<K8sObject> target(K8sObject route, ObjectIndex index) {
    return index
        .find("Service", route.at("spec.to.name").text().orElse(""))
        .map(List::of)
        .orElse(List.of());
  }

  private static void networkPolicy(List<PortName> found, K8sObject policy, ObjectIndex index) {
    List<PodTemplate> pods = taken(policy, policy.at("spec.podSelector"), index);
    for (ManifestValue rule : policy.at("spec.ingress").items()) {
      rule.get("ports").items().forEach(p -> inPods(found, p.get("port"), pods));
    }
  }

  private static void probes(List<PortName> found, PodTemplate pods) {
    for (ManifestValue container : pods.containers()) {
      PodTemplate alone =
          new PodTemplate(
              pods.owner(), alone(container), pods.labels(), pods.varying(), pods.ports());
      for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
        for (String how : List.of("httpGet", "tcpSocket")) {
          inPods(found, container.get(probe).get(how).get("port"), List.of(alone));
        }
      }
    }
  }

  private static ManifestValue alone(ManifestValue container) {
    var spec = new LinkedHashMap<String, ManifestValue>();
    spec.put("containers", new ManifestValue.Items(List.of(container), container.mark()));
    return new ManifestValue.Entries(spec, container.mark());
  }

  private static void inPods(List<PortName> found, ManifestValue port, List<PodTemplate> pods) {
    if (port instanceof ManifestValue.Scalar(String name, ManifestValue.Type type, Mark _)
        && type == ManifestValue.Type.TEXT
        && !pods.isEmpty()) {
      boolean resolves = true;
      for (PodTemplate of : pods) {
        resolves &= of.hasPort(name);
      }
      found.add(new PortName(port, name, resolves, "the containers of " + pods.getFirst().owner()));
    }
  }

  private static void inServices(
      List<PortName> found, ManifestValue port, List<K8sObject> services) {
    if (port instanceof ManifestValue.Scalar(String name, ManifestValue.Type type, Mark _)
        && type == ManifestValue.Type.TEXT
        && !services.isEmpty()) {
      boolean resolves = true;
      for (K8sObject service : services) {
        resolves &= hasPort(service, name);
      }
      found.add(new PortName(port, name, resolves, services.getFirst().toString()));
    }
  }

  private static boolean hasPort(K8sObject service, String name) {
    for (ManifestValue port : service.at("spec.ports").items()) {
      if (port.get("name").text().orElse("").equals(name)) {
        return true;
      }
    }
    return false;
  }
}

package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One object naming another.
 *
 * @param at the value that holds the name
 * @param keys where the keys of a ConfigMap's or Secret's data are named; empty when none is
 * @param optional true when Kubernetes starts the pod without the object too
 */
public record Reference(
    K8sObject from,
    ManifestValue at,
    String kind,
    String name,
    List<ManifestValue> keys,
    boolean optional) {
  public Reference {
    keys = List.copyOf(keys);
  }

  /**
   * Every reference that {@code object} makes by name, in the order of the manifest's sections.
   *
   * @param kinds of the operator whose object it is; null when it is none's
   */
  static List<Reference> of(K8sObject object, OperatorKinds kinds) {
    Collector found = new Collector(object);
    switch (object.kind()) {
      case "ServiceAccount" -> {
        found.named(object.at("imagePullSecrets"), "Secret");
        found.named(object.at("secrets"), "Secret");
      }
      case "StatefulSet" -> found.name(object.at("spec.serviceName"), "Service");
      case "Route" -> {
        found.name(object.at("spec.to.name"), "Service");
        found.name(object.at("spec.tls.externalCertificate.name"), "Secret");
        object
            .at("spec.alternateBackends")
            .items()
            .forEach(b -> found.name(b.get("name"), "Service"));
      }
      case "RoleBinding", "ClusterRoleBinding" -> binding(found, object);
      case "ServiceMonitor" -> object.at("spec.endpoints").items().forEach(e -> endpoint(found, e));
      case "PodMonitor" ->
          object.at("spec.podMetricsEndpoints").items().forEach(e -> endpoint(found, e));
      default -> {}
    }
    if (kinds != null) {
      kinds.references(object, found);
    }
    PodTemplate.of(object).ifPresent(pods -> pod(found, pods));
    return found.references;
  }

  private static void binding(Collector found, K8sObject binding) {
    found.name(binding.at("roleRef.name"), binding.at("roleRef.kind").text().orElse("Role"));
    for (ManifestValue subject : binding.at("subjects").items()) {
      boolean here =
          subject.get("namespace").text().orElse(binding.namespace()).equals(binding.namespace());
      if (here && subject.get("kind").text().orElse("").equals("ServiceAccount")) {
        found.name(subject.get("name"), "ServiceAccount");
      }
    }
  }

  private static void endpoint(Collector found, ManifestValue endpoint) {
    for (String side : List.of("ca", "cert")) {
      found.keyed(endpoint.at("tlsConfig." + side + ".secret"), "Secret");
      found.keyed(endpoint.at("tlsConfig." + side + ".configMap"), "ConfigMap");
    }
    for (String secret :
        List.of(
            "tlsConfig.keySecret",
            "basicAuth.username",
            "basicAuth.password",
            "bearerTokenSecret",
            "authorization.credentials")) {
      found.keyed(endpoint.at(secret), "Secret");
    }
  }

  private static void pod(Collector found, PodTemplate pods) {
    ManifestValue spec = pods.spec();
    found.name(spec.get("serviceAccountName"), "ServiceAccount");
    found.name(spec.get("priorityClassName"), "PriorityClass");
    found.named(spec.get("imagePullSecrets"), "Secret");
    for (ManifestValue volume : spec.get("volumes").items()) {
      found.source(volume.get("secret"), "Secret", "secretName");
      found.source(volume.get("configMap"), "ConfigMap", "name");
      found.name(volume.at("persistentVolumeClaim.claimName"), "PersistentVolumeClaim");
      found.projections(volume.at("projected.sources"));
    }
    for (ManifestValue container : pods.containers()) {
      for (ManifestValue variable : container.get("env").items()) {
        found.keyed(variable.at("valueFrom.secretKeyRef"), "Secret");
        found.keyed(variable.at("valueFrom.configMapKeyRef"), "ConfigMap");
      }
      for (ManifestValue all : container.get("envFrom").items()) {
        found.source(all.get("secretRef"), "Secret", "name");
        found.source(all.get("configMapRef"), "ConfigMap", "name");
      }
    }
  }

  /** The shapes in which Kubernetes writes a reference. */
  public static final class Collector {
    private final K8sObject from;
    private final List<Reference> references = new ArrayList<>();

    Collector(K8sObject from) {
      this.from = from;
    }

    /** A scalar that is the name. */
    public void name(ManifestValue at, String kind) {
      at.text()
          .ifPresent(name -> references.add(new Reference(from, at, kind, name, List.of(), false)));
    }

    /** A list of {@code {name: ...}}. */
    public void named(ManifestValue list, String kind) {
      list.items().forEach(item -> name(item.get("name"), kind));
    }

    /** {@code {name, key}}. */
    public void keyed(ManifestValue ref, String kind) {
      add(ref, kind, "name", ref.get("key").isPresent() ? List.of(ref.get("key")) : List.of());
    }

    /** A whole object or, through {@code items}, some of its keys. */
    public void source(ManifestValue source, String kind, String nameField) {
      List<ManifestValue> keys = new ArrayList<>();
      for (ManifestValue item : source.get("items").items()) {
        if (item.get("key").isPresent()) {
          keys.add(item.get("key"));
        }
      }
      add(source, kind, nameField, keys);
    }

    /** A list of projected volume sources. */
    public void projections(ManifestValue list) {
      for (ManifestValue projection : list.items()) {
        source(projection.get("secret"), "Secret", "name");
        source(projection.get("configMap"), "ConfigMap", "name");
      }
    }

    private void add(ManifestValue ref, String kind, String nameField, List<ManifestValue> keys) {
      ManifestValue name = ref.get(nameField);
      boolean optional = ref.get("optional").isTrue();
      name.text()
          .ifPresent(text -> references.add(new Reference(from, name, kind, text, keys, optional)));
    }
  }

  /** The keys named that the object is known not to have. */
  public Set<String> missingKeys(ObjectIndex index) {
    Set<String> missing = new LinkedHashSet<>();
    for (ManifestValue key : keys) {
      String text = key.text().orElse("");
      if (!index.hasKey(kind, name, text)) {
        missing.add(text);
      }
    }
    return missing;
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.Outside;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Reference;
import io.datalyptica.bundle.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What CloudNativePG and its barman plugin make of the objects of a tree, and what those refer to.
 * Sources: the operator's pkg/specs and pkg/utils/labels_annotations.go (1.30), its bundle 1.30.1;
 * plugin-barman-cloud manifest.yaml (0.14).
 */
public final class Cnpg {
  private static final String GROUP = "postgresql.cnpg.io";
  private static final String PLUGIN_GROUP = "barmancloud.cnpg.io";
  private static final String PACKAGE = "cloudnative-pg";
  private static final String LABEL = "cnpg.io/";
  private static final Set<String> ANY = Set.of();
  private static final List<String> DEFINITIONS =
      List.of("backups", "clusters", "databases", "poolers", "scheduledbackups");

  private Cnpg() {}

  private static boolean is(K8sObject object, String kind) {
    return object.is(kind)
        && object.group().equals(kind.equals("ObjectStore") ? PLUGIN_GROUP : GROUP);
  }

  private static boolean isOperator(K8sObject object) {
    return object.is("Subscription") && object.at("spec.name").text().orElse("").equals(PACKAGE);
  }

  public static List<PodTemplate> pods(K8sObject object) {
    if (is(object, "Cluster")) {
      return cluster(object);
    }
    if (is(object, "Pooler")) {
      SequencedMap<String, String> labels =
          new LinkedHashMap<>(object.at("spec.template.metadata.labels").texts());
      labels.put(LABEL + "cluster", object.at("spec.cluster.name").text().orElse(""));
      labels.put(LABEL + "poolerName", object.name());
      labels.put(LABEL + "podRole", "pooler");
      return List.of(pods(object, labels, Map.of(), Set.of("pgbouncer", "metrics")));
    }
    if (isOperator(object)) {
      return List.of(pods(object, labels("app.kubernetes.io/name", PACKAGE), Map.of(), Set.of()));
    }
    // An ObjectStore is nothing without the plugin's Deployment, which stands in the operator's
    // namespace.
    return is(object, "ObjectStore")
        ? List.of(pods(object, labels("app", "barman-cloud"), Map.of(), Set.of()))
        : List.of();
  }

  private static List<PodTemplate> cluster(K8sObject cluster) {
    SequencedMap<String, String> instances = common(cluster);
    instances.put(LABEL + "podRole", "instance");
    Map<String, Set<String>> roles =
        Map.of(LABEL + "instanceRole", Set.of("primary", "replica"), LABEL + "instanceName", ANY);
    Map<String, Set<String>> jobs = Map.of(LABEL + "jobRole", ANY, LABEL + "instanceName", ANY);
    return List.of(
        pods(cluster, instances, roles, Set.of("postgresql", "metrics", "status")),
        pods(cluster, common(cluster), jobs, Set.of()));
  }

  private static SequencedMap<String, String> common(K8sObject cluster) {
    SequencedMap<String, String> labels =
        new LinkedHashMap<>(cluster.at("spec.inheritedMetadata.labels").texts());
    labels.put(LABEL + "cluster", cluster.name());
    return labels;
  }

  private static SequencedMap<String, String> labels(String key, String value) {
    SequencedMap<String, String> labels = new LinkedHashMap<>();
    labels.put(key, value);
    return labels;
  }

  private static PodTemplate pods(
      K8sObject owner,
      SequencedMap<String, String> labels,
      Map<String, Set<String>> varying,
      Set<String> ports) {
    return new PodTemplate(owner, new Value.Absent(owner.body().mark()), labels, varying, ports);
  }

  public static void made(K8sObject object, List<Outside> made) {
    String name = object.name();
    if (is(object, "Cluster")) {
      for (String service : List.of("rw", "ro", "r")) {
        made.add(Outside.of("Service", name + "-" + service));
      }
      made.add(Outside.of("Secret", name + "-ca", "ca.crt", "ca.key"));
      made.add(Outside.of("Secret", name + "-server", "tls.crt", "tls.key"));
      made.add(Outside.of("Secret", name + "-replication", "tls.crt", "tls.key"));
      made.add(Outside.of("Secret", name + "-app"));
      made.add(Outside.of("ServiceAccount", name));
      made.add(Outside.of("PodDisruptionBudget", name));
      made.add(Outside.of("PodDisruptionBudget", name + "-primary"));
    } else if (is(object, "Pooler")) {
      made.add(Outside.of("Service", name));
      made.add(Outside.of("Deployment", name));
    } else if (isOperator(object)) {
      made.add(Outside.of("Deployment", "cnpg-controller-manager"));
      DEFINITIONS.forEach(d -> made.add(Outside.of("CustomResourceDefinition", d + "." + GROUP)));
    } else if (is(object, "ObjectStore")) {
      made.add(Outside.of("CustomResourceDefinition", "objectstores." + PLUGIN_GROUP));
      made.add(Outside.of("CustomResourceDefinition", "certificates.cert-manager.io"));
    }
  }

  public static void references(Reference.Collector found, K8sObject object) {
    if (is(object, "Cluster")) {
      found.named(object.at("spec.imagePullSecrets"), "Secret");
      found.name(object.at("spec.bootstrap.initdb.secret.name"), "Secret");
      found.name(object.at("spec.superuserSecret.name"), "Secret");
      found.name(object.at("spec.priorityClassName"), "PriorityClass");
      found.projections(object.at("spec.projectedVolumeTemplate.sources"));
      object
          .at("spec.managed.roles")
          .items()
          .forEach(r -> found.name(r.at("passwordSecret.name"), "Secret"));
      object
          .at("spec.plugins")
          .items()
          .forEach(p -> found.name(p.at("parameters.barmanObjectName"), "ObjectStore"));
    } else if (is(object, "Pooler")) {
      found.named(object.at("spec.template.spec.imagePullSecrets"), "Secret");
      found.name(object.at("spec.template.spec.priorityClassName"), "PriorityClass");
    } else if (is(object, "ObjectStore")) {
      Value configuration = object.at("spec.configuration");
      found.keyed(configuration.get("endpointCA"), "Secret");
      for (String key : List.of("accessKeyId", "secretAccessKey", "sessionToken", "region")) {
        found.keyed(configuration.at("s3Credentials." + key), "Secret");
      }
    }
    if (object.group().equals(GROUP) && !object.is("Cluster")) {
      found.name(object.at("spec.cluster.name"), "Cluster");
    }
  }

  /** Where a Cluster or Pooler says how its pods are spread; absent for other objects. */
  public static List<Value> placements(K8sObject object) {
    List<Value> placements = new ArrayList<>();
    if (is(object, "Cluster")) {
      placements.add(object.at("spec"));
    } else if (is(object, "Pooler")) {
      placements.add(object.at("spec.template.spec"));
    }
    return placements;
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.OperatorKinds;
import io.datalyptica.bundle.Outside;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Reference;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What CloudNativePG and its barman plugin make of the objects of a tree, and what those refer to.
 * Sources: the operator's pkg/specs and pkg/utils/labels_annotations.go (1.30), its bundle 1.30.1;
 * the chart plugin-barman-cloud.
 */
public final class CloudNativePgKinds implements OperatorKinds {
  static final String GROUP = "postgresql.cnpg.io";
  private static final String PLUGIN_GROUP = "barmancloud.cnpg.io";
  private static final String CLUSTER = "Cluster";
  private static final String POOLER = "Pooler";
  private static final String STORE = "ObjectStore";
  private static final String SUBSCRIPTION = "Subscription";
  private static final String LABEL = "cnpg.io/";
  private static final Set<String> ANY = Set.of();
  private static final List<String> DEFINITIONS =
      List.of("backups", "clusters", "databases", "poolers", "scheduledbackups");

  @Override
  public List<PodTemplate> pods(K8sObject object) {
    return switch (object.kind()) {
      case CLUSTER -> cluster(object);
      case POOLER -> List.of(pooler(object));
      case SUBSCRIPTION ->
          List.of(
              labelled(
                  object,
                  Facts.labels(OperatorPackage.fact(CloudNativePgOperator.PACKAGE, "pods"))));
      // Nothing without the plugin's Deployment, which stands in the operator's namespace.
      case STORE -> List.of(labelled(object, BarmanPlugin.pods()));
      default -> List.of();
    };
  }

  private static List<PodTemplate> cluster(K8sObject cluster) {
    SequencedMap<String, String> instances = common(cluster);
    instances.put(LABEL + "podRole", "instance");
    Map<String, Set<String>> roles =
        Map.of(LABEL + "instanceRole", Set.of("primary", "replica"), LABEL + "instanceName", ANY);
    Map<String, Set<String>> jobs = Map.of(LABEL + "jobRole", ANY, LABEL + "instanceName", ANY);
    return List.of(
        PodTemplate.composed(cluster, instances, roles, Set.of("postgresql", "metrics", "status")),
        PodTemplate.composed(cluster, common(cluster), jobs, Set.of()));
  }

  private static PodTemplate pooler(K8sObject pooler) {
    SequencedMap<String, String> labels =
        new LinkedHashMap<>(pooler.at("spec.template.metadata.labels").texts());
    labels.put(LABEL + "cluster", pooler.at("spec.cluster.name").text().orElse(""));
    labels.put(LABEL + "poolerName", pooler.name());
    labels.put(LABEL + "podRole", "pooler");
    return PodTemplate.composed(pooler, labels, Map.of(), Set.of("pgbouncer", "metrics"));
  }

  private static SequencedMap<String, String> common(K8sObject cluster) {
    SequencedMap<String, String> labels =
        new LinkedHashMap<>(cluster.at("spec.inheritedMetadata.labels").texts());
    labels.put(LABEL + "cluster", cluster.name());
    return labels;
  }

  private static PodTemplate labelled(K8sObject owner, Map<String, String> labels) {
    return PodTemplate.composed(owner, new LinkedHashMap<>(labels), Map.of(), Set.of());
  }

  @Override
  public void made(K8sObject object, List<Outside> made) {
    String name = object.name();
    if (object.is(CLUSTER)) {
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
    } else if (object.is(POOLER)) {
      made.add(Outside.of("Service", name));
      made.add(Outside.of("Deployment", name));
    } else if (object.is(SUBSCRIPTION)) {
      made.add(Outside.of("Deployment", CloudNativePgOperator.INSTANCE.deployment()));
      DEFINITIONS.forEach(d -> made.add(Outside.of("CustomResourceDefinition", d + "." + GROUP)));
    } else if (object.is(STORE)) {
      made.add(Outside.of("CustomResourceDefinition", "objectstores." + PLUGIN_GROUP));
      made.add(Outside.of("CustomResourceDefinition", "certificates.cert-manager.io"));
    }
  }

  @Override
  public void references(K8sObject object, Reference.Collector found) {
    if (object.is(CLUSTER)) {
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
      object
          .at("spec.externalClusters")
          .items()
          .forEach(c -> found.name(c.at("plugin.parameters.barmanObjectName"), "ObjectStore"));
    } else if (object.is(POOLER)) {
      found.named(object.at("spec.template.spec.imagePullSecrets"), "Secret");
      found.name(object.at("spec.template.spec.priorityClassName"), "PriorityClass");
    } else if (object.is(STORE)) {
      ManifestValue configuration = object.at("spec.configuration");
      found.keyed(configuration.get("endpointCA"), "Secret");
      for (String key : List.of("accessKeyId", "secretAccessKey", "sessionToken", "region")) {
        found.keyed(configuration.at("s3Credentials." + key), "Secret");
      }
    }
    if (!object.is(CLUSTER)) {
      found.name(object.at("spec.cluster.name"), "Cluster");
    }
  }

  /**
   * Init containers and Jobs of a Cluster have its resources (pkg/specs/containers.go, jobs.go).
   * The init container of a Pooler has those of the pod, or of a template of its name
   * (pkg/specs/pgbouncer/deployments.go, WithInitContainerResources). The operator's bundle has
   * both limits (config/manager/manager.yaml).
   */
  @Override
  public List<ManifestValue> containers(K8sObject object) {
    return switch (object.kind()) {
      case CLUSTER -> List.of(object.at("spec"));
      case STORE -> List.of(object.at("spec.instanceSidecarConfiguration"));
      case POOLER -> pooled(object.at("spec.template.spec"));
      default -> List.of();
    };
  }

  private static List<ManifestValue> pooled(ManifestValue spec) {
    ManifestValue pgbouncer = spec.get("containers");
    ManifestValue bootstrap = spec;
    for (ManifestValue container : spec.get("containers").items()) {
      pgbouncer = named(container, "pgbouncer") ? container : pgbouncer;
    }
    for (ManifestValue container : spec.get("initContainers").items()) {
      bootstrap = named(container, "bootstrap-controller") ? container : bootstrap;
    }
    return List.of(pgbouncer, bootstrap);
  }

  private static boolean named(ManifestValue container, String name) {
    return container.get("name").text().orElse("").equals(name);
  }

  @Override
  public List<ManifestValue> placements(K8sObject object) {
    return switch (object.kind()) {
      case CLUSTER -> List.of(object.at("spec"));
      case POOLER -> List.of(object.at("spec.template.spec"));
      default -> List.of();
    };
  }

  /**
   * cloudnative-pg internal/webhook/v1/cluster_webhook.go (what an update may not do) and
   * internal/controller/cluster_upgrade.go (what rolls the instances, the primary last); the
   * definitions of its kinds (fields that never change).
   */
  @Override
  public String fieldEffects() {
    String cluster = CLUSTER + "." + GROUP;
    String webhook = "\t\tcluster_webhook.go\n";
    StringBuilder table = new StringBuilder();
    for (String volume : List.of("storage", "walStorage")) {
      String field = "spec." + volume;
      table.append(cluster + "\trefused when smaller\t" + field + ".size" + webhook);
    }
    table
        .append(cluster + "\trefused when removed\tspec.walStorage\t")
        .append("resizeInUseVolumes size storageClass\tcluster_webhook.go\n")
        .append(cluster + "\trefused when removed\tspec.tablespaces" + webhook)
        .append(cluster + "\trefused\tspec.postgresUID" + webhook)
        .append(cluster + "\trefused\tspec.postgresGID" + webhook);
    for (String field :
        List.of(
            "imageName",
            "imagePullSecrets",
            "resources",
            "affinity",
            "topologySpreadConstraints",
            "priorityClassName",
            "env",
            "projectedVolumeTemplate",
            "ephemeralVolumesSizeLimit")) {
      table.append(cluster + "\trestart\tspec." + field + "\t\tcluster_upgrade.go\n");
    }
    // Growing in place is no change of the pods; a volume of their own that comes is one.
    table
        .append(cluster + "\tupdate\tspec.walStorage.size\t\tcluster_upgrade.go\n")
        .append(cluster + "\trestart\tspec.walStorage\tstorageClass\tcluster_upgrade.go\n")
        .append(cluster + "\trestart\tspec.plugins\tenabled isWALArchiver parameters\tpods.go\n");
    String database = "Database." + GROUP;
    for (String field :
        List.of(
            "name",
            "cluster",
            "encoding",
            "template",
            "locale",
            "localeProvider",
            "localeCollate",
            "localeCType",
            "icuLocale",
            "icuRules",
            "builtinLocale",
            "collationVersion")) {
      table.append(database + "\trefused\tspec." + field + "\t\tdatabases.postgresql.cnpg.io\n");
    }
    for (String made : List.of("ScheduledBackup.", POOLER + ".")) {
      table.append(made + GROUP + "\trefused\tspec.cluster\t\tits definition: immutable\n");
    }
    for (String pods : List.of(cluster, POOLER + "." + GROUP)) {
      table.append(pods + "\trefused\tspec.serviceAccountName\t\tits definition: immutable\n");
    }
    return table
        .append(ServerSettings.restarting(cluster + "\trestart\tspec.postgresql.parameters."))
        .toString();
  }

  /**
   * Its volumes belong to the Cluster (api/v1/cluster_funcs.go, SetInheritedDataAndOwnership); a
   * Database may say that its data goes along; without the ObjectStore nothing can be archived.
   */
  @Override
  public boolean holdsData(K8sObject object) {
    return object.is(CLUSTER) || object.is("Database") || object.is(STORE);
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.OperatorKinds;
import io.datalyptica.bundle.Outside;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Reference;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What Crunchy's operator makes of the objects of a tree, and what those refer to: its pods by the
 * labels that its Services, and our policies and monitors, select. Sources:
 * CrunchyData/postgres-operator internal/naming/labels.go and names.go, and the definition of
 * postgresclusters.postgres-operator.crunchydata.com, v1beta1 (5.8).
 */
public final class CrunchyKinds implements OperatorKinds {
  private static final String GROUP = "postgres-operator.crunchydata.com";
  private static final String PREFIX = GROUP + "/";
  private static final String CLUSTER = "PostgresCluster";
  private static final String SUBSCRIPTION = "Subscription";
  private static final Set<String> ANY = Set.of();

  @Override
  public List<PodTemplate> pods(K8sObject object) {
    return switch (object.kind()) {
      case CLUSTER -> cluster(object);
      case SUBSCRIPTION -> List.of(operator(object));
      default -> List.of();
    };
  }

  @Override
  public void made(K8sObject object, List<Outside> made) {
    if (object.is(CLUSTER)) {
      cluster(object, made);
    } else if (object.is(SUBSCRIPTION)) {
      made.add(Outside.of("Deployment", CrunchyOperator.INSTANCE.deployment()));
      made.add(Outside.of("CustomResourceDefinition", "postgresclusters." + GROUP));
    }
  }

  @Override
  public void references(K8sObject object, Reference.Collector found) {
    if (object.is(CLUSTER)) {
      references(found, object);
    }
  }

  @Override
  public List<ManifestValue> placements(K8sObject cluster) {
    if (!cluster.is(CLUSTER)) {
      return List.of();
    }
    List<ManifestValue> placements = new ArrayList<>(cluster.at("spec.instances").items());
    placements.add(cluster.at("spec.proxy.pgBouncer"));
    placements.add(cluster.at("spec.backups.pgbackrest.jobs"));
    placements.add(cluster.at("spec.backups.pgbackrest.repoHost"));
    return placements;
  }

  /**
   * Init containers take the resources of the container that they prepare
   * (internal/controller/postgrescluster/util.go, addNSSWrapper; internal/postgres/reconcile.go);
   * the bundle gives the operator's own none (config/manager/manager.yaml).
   */
  @Override
  public List<ManifestValue> containers(K8sObject object) {
    if (object.is(SUBSCRIPTION)) {
      return List.of(object.at("spec.config"));
    }
    if (!object.is(CLUSTER)) {
      return List.of();
    }
    List<ManifestValue> containers = new ArrayList<>();
    for (ManifestValue set : object.at("spec.instances").items()) {
      containers.add(set);
      containers.add(set.at("sidecars.replicaCertCopy"));
    }
    String backups = "spec.backups.pgbackrest";
    if (object.at(backups).isPresent()) {
      containers.add(object.at(backups + ".jobs"));
      containers.add(object.at(backups + ".sidecars.pgbackrest"));
      containers.add(object.at(backups + ".sidecars.pgbackrestConfig"));
    }
    for (String optional :
        List.of(
            backups + ".repoHost",
            backups + ".restore",
            "spec.dataSource.pgbackrest",
            "spec.dataSource.postgresCluster",
            "spec.proxy.pgBouncer",
            "spec.monitoring.pgmonitor.exporter")) {
      if (object.at(optional).isPresent()) {
        containers.add(object.at(optional));
      }
    }
    if (object.at("spec.proxy.pgBouncer").isPresent()) {
      containers.add(object.at("spec.proxy.pgBouncer.sidecars.pgbouncerConfig"));
    }
    return containers;
  }

  @Override
  public List<ManifestValue> images(K8sObject cluster) {
    return cluster.is(CLUSTER) && cluster.at("spec.image").isPresent()
        ? List.of(cluster.at("spec"))
        : List.of();
  }

  /**
   * An instance set's name is its own, or, as the operator's defaulting has it, its place in the
   * list: 00, 01, ...
   */
  private static String setName(ManifestValue set) {
    String index = set.mark().pointer().substring(set.mark().pointer().lastIndexOf('/') + 1);
    return set.at("name")
        .text()
        .filter(n -> !n.isEmpty())
        .orElse("0".repeat(Math.max(0, 2 - index.length())) + index);
  }

  private static List<PodTemplate> cluster(K8sObject cluster) {
    List<PodTemplate> pods = new ArrayList<>();
    for (ManifestValue set : cluster.at("spec.instances").items()) {
      pods.add(instance(cluster, set));
    }
    if (cluster.at("spec.proxy.pgBouncer").isPresent()) {
      SequencedMap<String, String> labels = common(cluster, cluster.at("spec.proxy.pgBouncer"));
      labels.put(PREFIX + "role", "pgbouncer");
      pods.add(PodTemplate.composed(cluster, labels, Map.of(), Set.of("pgbouncer")));
    }
    for (ManifestValue repo : cluster.at("spec.backups.pgbackrest.repos").items()) {
      SequencedMap<String, String> labels = common(cluster, cluster.at("spec.backups.pgbackrest"));
      labels.put(PREFIX + "pgbackrest", "");
      labels.put(PREFIX + "pgbackrest-repo", repo.at("name").text().orElse(""));
      Map<String, Set<String>> varying =
          Map.of(PREFIX + "pgbackrest-backup", ANY, PREFIX + "pgbackrest-cronjob", ANY);
      pods.add(PodTemplate.composed(cluster, labels, varying, Set.of()));
    }
    return pods;
  }

  private static PodTemplate instance(K8sObject cluster, ManifestValue set) {
    SequencedMap<String, String> labels = common(cluster, set);
    labels.put(PREFIX + "instance-set", setName(set));
    labels.put(PREFIX + "patroni", cluster.name() + "-ha");
    labels.put(PREFIX + "data", "postgres");
    Map<String, Set<String>> varying =
        Map.of(PREFIX + "role", Set.of("master", "replica"), PREFIX + "instance", ANY);
    boolean exporter = cluster.at("spec.monitoring.pgmonitor.exporter").isPresent();
    if (exporter) {
      labels.put(PREFIX + "crunchy-postgres-exporter", "true");
    }
    return PodTemplate.composed(
        cluster, labels, varying, exporter ? Set.of("postgres", "exporter") : Set.of("postgres"));
  }

  /**
   * What all pods of a cluster carry: the user's metadata of the cluster and of the part, and the
   * cluster's name.
   */
  private static SequencedMap<String, String> common(K8sObject cluster, ManifestValue part) {
    SequencedMap<String, String> labels =
        new LinkedHashMap<>(cluster.at("spec.metadata.labels").texts());
    labels.putAll(part.at("metadata.labels").texts());
    labels.put(PREFIX + "cluster", cluster.name());
    return labels;
  }

  private static PodTemplate operator(K8sObject subscription) {
    SequencedMap<String, String> labels =
        new LinkedHashMap<>(Facts.labels(OperatorPackage.fact(CrunchyOperator.PACKAGE, "pods")));
    return PodTemplate.composed(subscription, labels, Map.of(), Set.of());
  }

  private static void cluster(K8sObject cluster, List<Outside> made) {
    String name = cluster.name();
    for (String service : List.of("primary", "replicas", "ha", "ha-config", "pods")) {
      made.add(Outside.of("Service", name + "-" + service));
    }
    made.add(Outside.of("Secret", name + "-cluster-cert", "tls.crt", "tls.key", "ca.crt"));
    made.add(Outside.of("Secret", name + "-replication-cert", "tls.crt", "tls.key", "ca.crt"));
    made.add(Outside.of("Secret", name + "-monitoring"));
    made.add(Outside.of("ConfigMap", name + "-config"));
    made.add(Outside.of("ConfigMap", name + "-pgbackrest-config"));
    made.add(Outside.of("ServiceAccount", name + "-instance"));
    made.add(Outside.of("ServiceAccount", name + "-pgbackrest"));
    users(cluster, made);
    instances(cluster, made);
    backups(cluster, made);
    if (cluster.at("spec.proxy.pgBouncer").isPresent()) {
      for (String kind :
          List.of("Deployment", "Service", "Secret", "ConfigMap", "PodDisruptionBudget")) {
        made.add(Outside.of(kind, name + "-pgbouncer"));
      }
    }
  }

  private static void users(K8sObject cluster, List<Outside> made) {
    List<ManifestValue> users = cluster.at("spec.users").items();
    if (cluster.at("spec.users").isAbsent()) {
      made.add(Outside.of("Secret", cluster.name() + "-pguser-" + cluster.name()));
    }
    for (ManifestValue user : users) {
      made.add(
          Outside.of("Secret", cluster.name() + "-pguser-" + user.at("name").text().orElse("")));
    }
  }

  private static void instances(K8sObject cluster, List<Outside> made) {
    for (ManifestValue set : cluster.at("spec.instances").items()) {
      made.add(Outside.of("PodDisruptionBudget", cluster.name() + "-set-" + setName(set)));
    }
  }

  private static void backups(K8sObject cluster, List<Outside> made) {
    for (ManifestValue repo : cluster.at("spec.backups.pgbackrest.repos").items()) {
      String prefix = cluster.name() + "-" + repo.at("name").text().orElse("") + "-";
      for (String type : repo.at("schedules").entries().keySet()) {
        String name =
            type.equals("differential") ? "diff" : type.equals("incremental") ? "incr" : type;
        made.add(Outside.of("CronJob", prefix + name));
      }
    }
  }

  /** Projections of Secrets and ConfigMaps, and its init SQL. */
  private static void references(Reference.Collector found, K8sObject cluster) {
    found.keyed(cluster.at("spec.databaseInitSQL"), "ConfigMap");
    found.named(cluster.at("spec.imagePullSecrets"), "Secret");
    found.source(cluster.at("spec.customTLSSecret"), "Secret", "name");
    found.source(cluster.at("spec.customReplicationTLSSecret"), "Secret", "name");
    found.projections(cluster.at("spec.config.files"));
    found.projections(cluster.at("spec.backups.pgbackrest.configuration"));
    found.projections(cluster.at("spec.dataSource.pgbackrest.configuration"));
    found.name(cluster.at("spec.backups.pgbackrest.jobs.priorityClassName"), "PriorityClass");
    found.name(cluster.at("spec.backups.pgbackrest.repoHost.priorityClassName"), "PriorityClass");
    for (ManifestValue set : cluster.at("spec.instances").items()) {
      found.name(set.get("priorityClassName"), "PriorityClass");
    }
    ManifestValue bouncer = cluster.at("spec.proxy.pgBouncer");
    found.name(bouncer.get("priorityClassName"), "PriorityClass");
    found.source(bouncer.get("customTLSSecret"), "Secret", "name");
    found.projections(bouncer.at("config.files"));
    ManifestValue exporter = cluster.at("spec.monitoring.pgmonitor.exporter");
    found.source(exporter.get("customTLSSecret"), "Secret", "name");
    found.projections(exporter.get("configuration"));
  }

  /**
   * CrunchyData/postgres-operator internal/controller/postgrescluster: instance.go (a changed pod
   * template rolls, replicas first), volumes.go (claims are patched, which Kubernetes refuses for
   * their class and for less), patroni.go (restarts what has a pending restart).
   */
  @Override
  public String fieldEffects() {
    String kind = CLUSTER + "." + GROUP;
    StringBuilder table = new StringBuilder();
    for (String claim : List.of("dataVolumeClaimSpec", "walVolumeClaimSpec")) {
      String field = "\tspec.instances." + claim;
      table
          .append(kind + "\trefused when smaller" + field + ".resources.requests.storage")
          .append("\t\tvolumes.go\n")
          .append(kind + "\tupdate" + field + ".resources\t\tvolumes.go\n");
      for (String fixed : List.of("accessModes", "storageClassName", "volumeMode")) {
        table.append(kind + "\trefused" + field + "." + fixed + "\t\tvolumes.go\n");
      }
    }
    table.append(kind + "\trestart\tspec.instances\treplicas minAvailable name\tinstance.go\n");
    for (String field :
        List.of("image", "imagePullSecrets", "port", "metadata", "config.files", "monitoring")) {
      table.append(kind + "\trestart\tspec." + field + "\t\tinstance.go\n");
    }
    for (String field : List.of("image", "configuration", "metadata", "sidecars")) {
      table.append(kind + "\trestart\tspec.backups.pgbackrest." + field + "\t\tpgbackrest.go\n");
    }
    return table
        .append(kind + "\trestart\tspec.proxy.pgBouncer\treplicas minAvailable\tpgbouncer.go\n")
        .append(
            ServerSettings.restarting(
                kind + "\trestart\tspec.patroni.dynamicConfiguration.postgresql.parameters."))
        .toString();
  }

  /** Its volumes belong to it (the operator's postgres.go, setControllerReference). */
  @Override
  public boolean holdsData(K8sObject object) {
    return object.is(CLUSTER);
  }
}

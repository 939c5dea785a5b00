package io.datalyptica.component.postgresql;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The pods that Crunchy's operator makes, by the labels that its Services, and our policies and
 * monitors, select. Source: CrunchyData/postgres-operator internal/naming/labels.go and names.go
 * (5.8).
 */
public final class PgoPods {
  /** The package of the operator, in OperatorHub's certified and in its community catalogue. */
  private static final Set<String> PACKAGES = Set.of("crunchy-postgres-operator", "postgresql");

  private static final String PREFIX = "postgres-operator.crunchydata.com/";
  private static final Set<String> ANY = Set.of();

  private PgoPods() {}

  public static List<PodTemplate> of(K8sObject object) {
    return switch (object.kind()) {
      case "PostgresCluster" -> cluster(object);
      case "Subscription" -> subscription(object);
      default -> List.of();
    };
  }

  /**
   * An instance set's name is its own, or, as the operator's defaulting has it, its place in the
   * list: 00, 01, ...
   */
  public static String setName(Value set) {
    String index = set.mark().pointer().substring(set.mark().pointer().lastIndexOf('/') + 1);
    return set.at("name")
        .text()
        .filter(n -> !n.isEmpty())
        .orElse("0".repeat(Math.max(0, 2 - index.length())) + index);
  }

  private static List<PodTemplate> cluster(K8sObject cluster) {
    List<PodTemplate> pods = new ArrayList<>();
    for (Value set : cluster.at("spec.instances").items()) {
      pods.add(instance(cluster, set));
    }
    if (cluster.at("spec.proxy.pgBouncer").isPresent()) {
      SequencedMap<String, String> labels = common(cluster, cluster.at("spec.proxy.pgBouncer"));
      labels.put(PREFIX + "role", "pgbouncer");
      pods.add(pods(cluster, labels, Map.of(), Set.of("pgbouncer")));
    }
    for (Value repo : cluster.at("spec.backups.pgbackrest.repos").items()) {
      SequencedMap<String, String> labels = common(cluster, cluster.at("spec.backups.pgbackrest"));
      labels.put(PREFIX + "pgbackrest", "");
      labels.put(PREFIX + "pgbackrest-repo", repo.at("name").text().orElse(""));
      Map<String, Set<String>> varying =
          Map.of(PREFIX + "pgbackrest-backup", ANY, PREFIX + "pgbackrest-cronjob", ANY);
      pods.add(pods(cluster, labels, varying, Set.of()));
    }
    return pods;
  }

  private static PodTemplate instance(K8sObject cluster, Value set) {
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
    return pods(
        cluster, labels, varying, exporter ? Set.of("postgres", "exporter") : Set.of("postgres"));
  }

  /**
   * What all pods of a cluster carry: the user's metadata of the cluster and of the part, and the
   * cluster's name.
   */
  private static SequencedMap<String, String> common(K8sObject cluster, Value part) {
    SequencedMap<String, String> labels =
        new LinkedHashMap<>(cluster.at("spec.metadata.labels").texts());
    labels.putAll(part.at("metadata.labels").texts());
    labels.put(PREFIX + "cluster", cluster.name());
    return labels;
  }

  public static boolean isOperator(K8sObject subscription) {
    return PACKAGES.contains(subscription.at("spec.name").text().orElse(""));
  }

  private static List<PodTemplate> subscription(K8sObject subscription) {
    if (!isOperator(subscription)) {
      return List.of();
    }
    SequencedMap<String, String> labels = new LinkedHashMap<>();
    labels.put(PREFIX + "control-plane", "postgres-operator");
    return List.of(pods(subscription, labels, Map.of(), Set.of()));
  }

  private static PodTemplate pods(
      K8sObject owner,
      SequencedMap<String, String> labels,
      Map<String, Set<String>> varying,
      Set<String> ports) {
    return new PodTemplate(owner, new Value.Absent(owner.body().mark()), labels, varying, ports);
  }
}

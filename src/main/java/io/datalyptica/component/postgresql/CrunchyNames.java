package io.datalyptica.component.postgresql;

import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a cluster under the Crunchy operator (PGO 5.8, internal/naming/names.go and
 * labels.go).
 *
 * @param cluster the PostgresCluster
 */
public record CrunchyNames(String cluster) implements PostgresqlNames {
  /** The one instance set. */
  /** The end of the path, by pgBackRest's number of the repository. */
  private static final String FIRST = "/repo1";

  public static final String INSTANCE_SET = "instance1";

  public static final String LABEL = "postgres-operator.crunchydata.com/";
  public static final String CLUSTER_LABEL = LABEL + "cluster";

  @Override
  public String resource() {
    return "PostgresCluster/" + cluster;
  }

  @Override
  public String backupReader() {
    return resource();
  }

  public String initSql() {
    return cluster + "-init-sql";
  }

  @Override
  public String outsideStoreSecret() {
    return cluster + "-pgbackrest-s3";
  }

  @Override
  public String primaryService() {
    return cluster + "-primary";
  }

  @Override
  public String replicaService() {
    return cluster + "-replicas";
  }

  /** The Service that Patroni points at the leader; the primary's Service leads here. */
  public String leaderService() {
    return cluster + "-ha";
  }

  /** A ConfigMap and a PodDisruptionBudget have this name too. */
  @Override
  public String pooler() {
    return cluster + "-pgbouncer";
  }

  @Override
  public String userSecret(String user) {
    return cluster + "-pguser-" + user;
  }

  @Override
  public String certificateSecret() {
    return cluster + "-cluster-cert";
  }

  @Override
  public String instancesBudget() {
    return cluster + "-set-" + INSTANCE_SET;
  }

  @Override
  public List<String> taken() {
    return List.of(cluster, primaryService(), replicaService(), leaderService(), pooler());
  }

  /** Of instances, of backup Jobs and of the host that PGO always makes (internal/naming). */
  @Override
  public List<String> storeAccounts() {
    return List.of(cluster + "-instance", cluster + "-pgbackrest", cluster + "-repohost");
  }

  /**
   * pgBackRest's stanza is called {@code db} in every cluster, so that the path has to tell
   * clusters apart.
   */
  @Override
  public String repository(String namespace, String archive) {
    return archives(namespace) + "/" + archive + FIRST;
  }

  /** The path of the second repository, which may lie in the bucket of the first. */
  static String second(String repository) {
    return repository.substring(0, repository.length() - FIRST.length()) + "/repo2";
  }

  @Override
  public String archives(String namespace) {
    return "pgbackrest/" + namespace;
  }

  /** One for all major versions: pgBackRest keeps them apart (stanza-upgrade). */
  @Override
  public String archive(int version) {
    return cluster;
  }

  @Override
  public Map<String, String> clusterPods() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(CLUSTER_LABEL, cluster);
    return labels;
  }

  @Override
  public Map<String, String> instancePods() {
    return with("data", "postgres");
  }

  /** A selector by cluster alone would count PgBouncer and backup pods too. */
  @Override
  public Map<String, String> spreadPods() {
    return with("instance-set", INSTANCE_SET);
  }

  @Override
  public Map<String, String> poolerPods() {
    return with("role", "pgbouncer");
  }

  @Override
  public Map<String, String> exporterPods() {
    return with("crunchy-postgres-exporter", "true");
  }

  private Map<String, String> with(String label, String value) {
    Map<String, String> labels = clusterPods();
    labels.put(LABEL + label, value);
    return labels;
  }

  /** Its OLM bundle, deployment {@code pgo}. */
  @Override
  public Map<String, String> operatorPods() {
    return Facts.labels(OperatorPackage.fact(CrunchyOperator.PACKAGE, "pods"));
  }
}

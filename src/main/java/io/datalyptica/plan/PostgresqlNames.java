package io.datalyptica.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of everything a PostgreSQL cluster is made of, from its one name: what this tool renders, and what the
 * Crunchy operator makes of it (its internal/naming/names.go and labels.go), because policies, monitors and runbooks
 * have to name those too.
 *
 * @param cluster the PostgresCluster
 */
public record PostgresqlNames(String cluster) {
  /** The one instance set. */
  public static final String INSTANCE_SET = "instance1";

  /**
   * Cluster and set may have 46 characters together, a backup CronJob 52 (the operator's
   * internal/naming/limitations.md).
   */
  public static final int LONGEST_CLUSTER = 46 - 9;

  public static final String LABEL = "postgres-operator.crunchydata.com/";
  public static final String CLUSTER_LABEL = LABEL + "cluster";

  // What this tool renders.

  public String initSql() {
    return cluster + "-init-sql";
  }

  /** Monitor and alerts. */
  public String monitor() {
    return cluster;
  }

  public String instancesPolicy() {
    return cluster + "-instances";
  }

  public String jobsPolicy() {
    return cluster + "-jobs";
  }

  public String poolerPolicy() {
    return cluster + "-pgbouncer";
  }

  /** The Secret of pgBackRest when the store is outside the profile and the profile names none. */
  public String outsideStoreSecret() {
    return cluster + "-pgbackrest-s3";
  }

  // What the operator makes.

  /** The Service of the primary, for reading and writing. */
  public String primaryService() {
    return cluster + "-primary";
  }

  /** The Service of the replicas, for reading. */
  public String replicaService() {
    return cluster + "-replicas";
  }

  /** The Service that Patroni points at the leader; the primary's Service leads here. */
  public String leaderService() {
    return cluster + "-ha";
  }

  /** Service, Deployment, ConfigMap and PodDisruptionBudget of PgBouncer. */
  public String pooler() {
    return cluster + "-pgbouncer";
  }

  public String userSecret(String user) {
    return cluster + "-pguser-" + user;
  }

  /** The Secret whose {@code ca.crt} signs the server's certificate. */
  public String certificateSecret() {
    return cluster + "-cluster-cert";
  }

  /** The PodDisruptionBudget of the instances. */
  public String instancesBudget() {
    return cluster + "-set-" + INSTANCE_SET;
  }

  /** @param type full, diff or incr */
  public String backupCronJob(String type) {
    return cluster + "-repo1-" + type;
  }

  public String backupConfig() {
    return cluster + "-pgbackrest-config";
  }

  // Labels of the operator's pods.

  /** Every pod of the cluster. */
  public Map<String, String> clusterPods() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(CLUSTER_LABEL, cluster);
    return labels;
  }

  /** The pods that run PostgreSQL. */
  public Map<String, String> instancePods() {
    return with("data", "postgres");
  }

  /**
   * The pods of the instance set, for spreading: a selector by cluster alone would count PgBouncer and backup pods too.
   */
  public Map<String, String> instanceSetPods() {
    return with("instance-set", INSTANCE_SET);
  }

  public Map<String, String> poolerPods() {
    return with("role", "pgbouncer");
  }

  /** The pods with a metrics exporter. */
  public Map<String, String> exporterPods() {
    return with("crunchy-postgres-exporter", "true");
  }

  private Map<String, String> with(String label, String value) {
    Map<String, String> labels = clusterPods();
    labels.put(LABEL + label, value);
    return labels;
  }

  /** The operator's own pods (its OLM bundle, deployment {@code pgo}). */
  public static Map<String, String> operatorPods() {
    return Map.of(LABEL + "control-plane", "postgres-operator");
  }

  /** False when the operator could not name a Service, StatefulSet or CronJob after the cluster. */
  public boolean legal() {
    char first = cluster.charAt(0);
    return cluster.length() <= LONGEST_CLUSTER && first >= 'a' && first <= 'z';
  }
}

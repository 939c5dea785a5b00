package io.datalyptica.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of everything a PostgreSQL cluster is made of, from its one name: what this tool renders, and what the Crunchy operator
 * makes of it (its internal/naming/names.go and labels.go), because policies, monitors and runbooks have to name those too.
 *
 * @param cluster the PostgresCluster
 */
public record PostgresqlNames(String cluster) {
  /** A backup CronJob is {@code <cluster>-repo1-full} and may have 52 characters (internal/naming/limitations.md). */
  public static final int LONGEST_CLUSTER = 41;

  /** The one instance set; so short that cluster and set stay within the 46 characters that StatefulSet and pod names leave. */
  public static final String INSTANCE_SET = "db";

  public static final String LABEL = "postgres-operator.crunchydata.com/";
  public static final String CLUSTER_LABEL = LABEL + "cluster";

  /** Where OpenShift puts the CA of its service-serving certificates, in every namespace. */
  public static final String SERVICE_CA_CONFIG_MAP = "openshift-service-ca.crt";

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

  /** The pods of the instance set, for spreading: a selector by cluster alone would count PgBouncer and backup pods too. */
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

  // What the operator accepts; rules report the rest.

  /** A Service's name has to start with a letter, and a CronJob's has to fit. */
  public boolean legal() {
    char first = cluster.charAt(0);
    return cluster.length() <= LONGEST_CLUSTER && first >= 'a' && first <= 'z';
  }

  /** The pattern of PostgresCluster's {@code users[].name}, and no role of the system's own. */
  public static boolean legalUser(String name) {
    if (name.isEmpty() || name.length() > 63 || name.equals("postgres") || name.equals("public") || name.equals("none")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inner = c == '-' && i > 0 && i < name.length() - 1;
      if (!inner && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /**
   * A database that PostgreSQL can make and psql's {@code \connect} can reach: at most 63 bytes, none of the system's own, no control
   * characters, and nothing that libpq would take for a connection string.
   */
  public static boolean legalDatabase(String name) {
    boolean reserved =
        name.equals("postgres") || name.equals("template0") || name.equals("template1") || name.startsWith("pg_");
    boolean connectionString =
        name.indexOf('=') >= 0 || name.startsWith("postgres://") || name.startsWith("postgresql://");
    boolean length = !name.isEmpty() && name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 63;
    return length && !reserved && !connectionString && name.codePoints().noneMatch(Character::isISOControl);
  }
}

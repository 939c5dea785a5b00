package io.datalyptica.component.postgresql;

import java.util.List;
import java.util.Map;

/**
 * The names of everything that a PostgreSQL cluster is made of, as far as every operator has it:
 * what this tool renders under a name of its own, and what the operator makes, because policies,
 * monitors, pages and clients have to name those too. All of them follow from the cluster's one
 * name, so that each operator's own spelling may make its record anew.
 */
public interface PostgresqlNames {
  /** The custom resource of the cluster, and the stem of every other name. */
  String cluster();

  /** The cluster as {@code Kind/name}. */
  String resource();

  /** What reads the credentials of the backups, as {@code Kind/name}. */
  String backupReader();

  // What this tool renders.

  /** Monitor and alerts. */
  default String monitor() {
    return cluster();
  }

  /** The monitor of the pods of PgBouncer, where they deliver metrics. */
  default String poolerMonitor() {
    return pooler();
  }

  default String instancesPolicy() {
    return cluster() + "-instances";
  }

  default String jobsPolicy() {
    return cluster() + "-jobs";
  }

  /** The policy of the pods of PgBouncer. */
  default String poolerPolicy() {
    return pooler();
  }

  /** The Secret of the backups when the store is outside the profile and the profile names none. */
  String outsideStoreSecret();

  // What the operator makes.

  /** The Service of the primary, for reading and writing. */
  String primaryService();

  /** The Service of the replicas, for reading. */
  String replicaService();

  /** Service and Deployment of PgBouncer. */
  String pooler();

  /** The credentials of an owner. */
  String userSecret(String user);

  /** The Secret whose {@code ca.crt} signs the server's certificate. */
  String certificateSecret();

  /** A PodDisruptionBudget of the instances. */
  String instancesBudget();

  /** Every name that another component's object may not have: Services above all. */
  List<String> taken();

  /** The object of one database as {@code Kind/name}; "" when it has none. */
  default String databaseObject(String database) {
    return "";
  }

  /**
   * Where the archives of all clusters of a namespace lie in their bucket, without slashes at the
   * ends: a cluster that is made from another's archive has to read that one too.
   */
  String archives(String namespace);

  /** The folder of the cluster's own archive, unless the profile names another. */
  String archive(int version);

  /** The path of one archive below {@link #archives}; two clusters never share it. */
  String repository(String namespace, String archive);

  /** The CronJob that tries a restore, and what stands around it. */
  default String drill() {
    return cluster() + "-drill";
  }

  /** The ServiceAccounts of the operator's pods that reach a store. */
  List<String> storeAccounts();

  /** The passphrase of the backups. */
  default String cipherSecret() {
    return cluster() + "-backup-cipher";
  }

  /** The Secret of the second repository, where the profile names none. */
  default String secondStoreSecret() {
    return outsideStoreSecret() + "-second";
  }

  /** The Secret of the store that the cluster is made from, where the profile names none. */
  default String restoreSecret() {
    return cluster() + "-restore-s3";
  }

  // Labels of the operator's pods.

  /** Every pod of the cluster. */
  Map<String, String> clusterPods();

  /** The pods that run PostgreSQL. */
  Map<String, String> instancePods();

  /** The pods that must not share a node: no poolers, no Jobs. */
  Map<String, String> spreadPods();

  Map<String, String> poolerPods();

  /** The pods with a metrics exporter. */
  Map<String, String> exporterPods();

  /** The operator's own pods. */
  Map<String, String> operatorPods();
}

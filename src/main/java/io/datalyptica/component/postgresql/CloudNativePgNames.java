package io.datalyptica.component.postgresql;

import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a cluster under CloudNativePG 1.30 (its pkg/specs/services.go, secrets.go,
 * poddisruptionbudget.go and pkg/utils/labels_annotations.go).
 *
 * @param cluster the Cluster
 */
public record CloudNativePgNames(String cluster) implements PostgresqlNames {
  public static final String LABEL = "cnpg.io/";

  @Override
  public String resource() {
    return "Cluster/" + cluster;
  }

  @Override
  public String backupReader() {
    return "ObjectStore/" + objectStore();
  }

  /** The barman plugin's description of the store. */
  public String objectStore() {
    return cluster;
  }

  public String scheduledBackup() {
    return cluster + "-full";
  }

  /**
   * The Job that makes the grants which custom resources cannot express, its ServiceAccount and its
   * policy.
   */
  public String grants() {
    return cluster + "-grants";
  }

  /**
   * The Database of one database. What a name may have in PostgreSQL and not in Kubernetes becomes
   * a hyphen, and a hash keeps two such names apart: {@link String#hashCode} is enough, because no
   * two of its characters that are written alike are a multiple of 31 apart.
   */
  public String database(String name) {
    StringBuilder legal = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      legal.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? c : '-');
    }
    String text = legal.toString();
    boolean same = text.equals(name) && !name.endsWith("-");
    return cluster + "-" + text + (same ? "" : "-" + Integer.toHexString(name.hashCode()));
  }

  @Override
  public String databaseObject(String database) {
    return "Database/" + database(database);
  }

  @Override
  public String outsideStoreSecret() {
    return cluster + "-barman-s3";
  }

  @Override
  public String primaryService() {
    return cluster + "-rw";
  }

  @Override
  public String replicaService() {
    return cluster + "-ro";
  }

  @Override
  public String pooler() {
    return cluster + "-pooler";
  }

  /**
   * A person makes it: the operator invents no password, and its own Secrets end in other words. A
   * role may have a {@code _}, which no object may; PG-105 judges two that become the same.
   */
  @Override
  public String userSecret(String user) {
    return cluster + "-user-" + user.replace('_', '-');
  }

  @Override
  public String certificateSecret() {
    return cluster + "-ca";
  }

  /** Of the primary; that of the replicas has the cluster's own name. */
  @Override
  public String instancesBudget() {
    return cluster + "-primary";
  }

  @Override
  public List<String> taken() {
    return List.of(cluster, primaryService(), replicaService(), cluster + "-r", pooler());
  }

  @Override
  public List<String> storeAccounts() {
    return List.of(cluster);
  }

  @Override
  public String archives(String namespace) {
    return "barman/" + namespace;
  }

  /**
   * One for each major version: an upgrade starts at timeline 1 again, and barman does not keep the
   * two apart (CloudNativePG docs/src/postgres_upgrades.md, WAL archive considerations).
   */
  @Override
  public String archive(int version) {
    return cluster + "-pg" + version;
  }

  /** Barman's {@code serverName} is the folder. */
  @Override
  public String repository(String namespace, String archive) {
    return archives(namespace) + "/" + archive;
  }

  /** The barman plugin's description of the store that the cluster is made from. */
  public String origin() {
    return cluster + "-origin";
  }

  /** Instances and the operator's Jobs; poolers carry the label too. */
  @Override
  public Map<String, String> clusterPods() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(LABEL + "cluster", cluster);
    return labels;
  }

  @Override
  public Map<String, String> instancePods() {
    Map<String, String> labels = clusterPods();
    labels.put(LABEL + "podRole", "instance");
    return labels;
  }

  @Override
  public Map<String, String> spreadPods() {
    return instancePods();
  }

  @Override
  public Map<String, String> poolerPods() {
    return Map.of(LABEL + "poolerName", pooler());
  }

  @Override
  public Map<String, String> exporterPods() {
    return instancePods();
  }

  /** Its OLM bundle, deployment {@code cnpg-controller-manager}. */
  @Override
  public Map<String, String> operatorPods() {
    return Facts.labels(OperatorPackage.fact(CloudNativePgOperator.PACKAGE, "pods"));
  }
}

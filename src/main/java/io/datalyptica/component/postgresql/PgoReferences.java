package io.datalyptica.component.postgresql;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.Reference;
import io.datalyptica.bundle.Value;

/**
 * The references of a PostgresCluster: projections of Secrets and ConfigMaps, and its init SQL.
 * Source: the definition of postgresclusters.postgres-operator.crunchydata.com, v1beta1 (5.8).
 */
public final class PgoReferences {
  private PgoReferences() {}

  public static void gather(Reference.Collector found, K8sObject cluster) {
    found.keyed(cluster.at("spec.databaseInitSQL"), "ConfigMap");
    found.named(cluster.at("spec.imagePullSecrets"), "Secret");
    found.source(cluster.at("spec.customTLSSecret"), "Secret", "name");
    found.source(cluster.at("spec.customReplicationTLSSecret"), "Secret", "name");
    found.projections(cluster.at("spec.config.files"));
    found.projections(cluster.at("spec.backups.pgbackrest.configuration"));
    found.projections(cluster.at("spec.dataSource.pgbackrest.configuration"));
    found.name(cluster.at("spec.backups.pgbackrest.jobs.priorityClassName"), "PriorityClass");
    found.name(cluster.at("spec.backups.pgbackrest.repoHost.priorityClassName"), "PriorityClass");
    for (Value set : cluster.at("spec.instances").items()) {
      found.name(set.get("priorityClassName"), "PriorityClass");
    }
    Value bouncer = cluster.at("spec.proxy.pgBouncer");
    found.name(bouncer.get("priorityClassName"), "PriorityClass");
    found.source(bouncer.get("customTLSSecret"), "Secret", "name");
    found.projections(bouncer.at("config.files"));
    Value exporter = cluster.at("spec.monitoring.pgmonitor.exporter");
    found.source(exporter.get("customTLSSecret"), "Secret", "name");
    found.projections(exporter.get("configuration"));
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.ContainersShape;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.Field;
import java.util.Map;

/**
 * What runs beside PostgreSQL gets. Without requests and limits of their own they are refused
 * wherever a ResourceQuota or LimitRange asks for them. Small and equal in every profile that says
 * nothing else: none of them holds data.
 *
 * @param operator its own pod, which has none in Crunchy's bundle (PGO,
 *     config/manager/manager.yaml) and a CPU limit of 100m in CloudNativePG's; what a Subscription
 *     says replaces both
 * @param watcher copies certificates, or reloads pgBackRest's or PgBouncer's configuration when it
 *     changes: idle shell loops
 * @param pgbackrest pgBackRest's TLS server
 * @param barman archives WAL, and a base backup runs in it
 * @param grants a client of psql
 * @param backupJob a backup or restore Job
 * @param drill a restore, and a PostgreSQL that nobody uses
 */
record PostgresqlSidecars(
    Resources operator,
    Resources pooler,
    Resources exporter,
    Resources watcher,
    Resources pgbackrest,
    Resources barman,
    Resources grants,
    Resources backupJob,
    Resources drill) {
  static final Field<Map<String, ResourcesSpec>> FIELD =
      ContainersShape.of(
          ContainersShape.one("operator", "The operator, where the tree installs it."),
          ContainersShape.one("pooler", "PgBouncer."),
          ContainersShape.one("exporter", "What reads metrics, beside each server."),
          ContainersShape.one(
              "watcher", "Crunchy's loops that bring new certificates and configuration in."),
          ContainersShape.one("pgbackrest", "pgBackRest's server, beside each server."),
          ContainersShape.one("barman", "Barman's plugin, beside each server: backups run in it."),
          ContainersShape.one("grants", "CloudNativePG's Job that closes databases."),
          ContainersShape.one("backupJob", "Crunchy's Jobs of backups and restores."),
          ContainersShape.one("drill", "The restore that is tried regularly."));

  static PostgresqlSidecars of(Platform platform, CommonSpec common) {
    return new PostgresqlSidecars(
        resources(platform, common, "operator", 100, 128, 512),
        resources(platform, common, "pooler", 100, 128, 256),
        resources(platform, common, "exporter", 50, 64, 256),
        resources(platform, common, "watcher", 10, 32, 64),
        resources(platform, common, "pgbackrest", 50, 64, 256),
        resources(platform, common, "barman", 100, 256, 1024),
        resources(platform, common, "grants", 20, 32, 64),
        resources(platform, common, "backupJob", 250, 256, 512),
        resources(platform, common, "drill", 250, 512, 1024));
  }

  private static Resources resources(
      Platform platform, CommonSpec common, String name, int millicores, int request, int limit) {
    return platform.resources(
        Resources.unthrottled(
            Quantity.millicores(millicores), Quantity.mebi(request), Quantity.mebi(limit)),
        common.container(name));
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.template.View;

/** The names of the templates of the barman plugin's ObjectStore and of the ScheduledBackup. */
final class CnpgBackupViews {
  /**
   * Where an instance mounts its projected volume (pkg/postgres/configuration.go,
   * ProjectedVolumeDirectory).
   */
  private static final String PROJECTED = "/projected/";

  private CnpgBackupViews() {}

  static View store(PostgresqlBackup b, View object) {
    S3Access access = b.access();
    return View.builder()
        .all(object)
        .text("retention", b.retentionDays() + "d")
        .text("destinationPath", "s3://" + access.bucket() + "/" + parent(access.prefix()))
        .text("endpointUrl", access.store().endpoint().url())
        .text("region", access.store().endpoint().region())
        .text("backupSecret", access.credentials().secret())
        .text("accessKey", access.credentials().accessKey())
        .text("secretKey", access.credentials().secretKey())
        .text(
            "caBundle", access.store().ca().map(CaSource::file).map(f -> PROJECTED + f).orElse(""))
        .tree("barmanResources", PodViews.resources(PostgresqlSidecars.BARMAN))
        .build();
  }

  /** Barman adds the cluster's name, the last part, by itself. */
  private static String parent(String prefix) {
    return prefix.substring(0, prefix.lastIndexOf('/'));
  }

  static View schedule(CronSchedule full, View object) {
    return View.builder().all(object).text("schedule", "0 " + full.text()).build();
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Resources;
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

  static View store(PostgresqlBackup b, Resources barman, String name, View object) {
    PostgresqlBackup.Files files = b.files();
    return place(b.access(), b.path(), "", barman, object)
        .text("storeObject", name)
        .text("retention", b.retentionDays() + "d")
        .text("walCompression", files.compression() == Compression.NONE ? "" : word(files))
        // Barman has no zstd for base backups (the ObjectStore's definition).
        .text(
            "dataCompression",
            switch (files.compression()) {
              case NONE -> "";
              case ZSTD -> "lz4";
              default -> word(files);
            })
        .text("storeEncryption", files.encryption() == Encryption.AES256 ? "AES256" : "")
        .number("parallel", files.parallel())
        .flag("archives", true)
        .build();
  }

  /** The store that the cluster is made from; nothing is written there, and nothing removed. */
  static View origin(PostgresqlRestore r, Resources barman, String name, View object) {
    return place(r.access(), r.path(), r.outside() ? "restore-" : "", barman, object)
        .text("storeObject", name)
        .text("retention", "")
        .flag("archives", false)
        .build();
  }

  private static String word(PostgresqlBackup.Files files) {
    return files.compression().word();
  }

  private static View.Builder place(
      S3Access access, String path, String ca, Resources barman, View object) {
    return View.builder()
        .all(object)
        .text("destinationPath", destination(access, path))
        .text("endpointUrl", access.store().endpoint().url())
        .text("region", access.store().endpoint().region())
        .text("backupSecret", access.credentials().secret())
        .text("accessKey", access.credentials().accessKey())
        .text("secretKey", access.credentials().secretKey())
        .text(
            "caBundle",
            access.store().ca().map(CaSource::file).map(f -> PROJECTED + ca + f).orElse(""))
        .tree("barmanResources", PodViews.resources(barman));
  }

  /** Barman adds the archive's folder, the last part of the path, by itself. */
  static String destination(S3Access access, String path) {
    return "s3://" + access.bucket() + "/" + path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static View schedule(CronSchedule full, View object) {
    return View.builder().all(object).text("schedule", "0 " + full.text()).build();
  }
}

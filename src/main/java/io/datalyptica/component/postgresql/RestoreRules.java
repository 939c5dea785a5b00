package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;

/** Whether backups fit where they go, and whether what comes out of them can be brought back. */
final class RestoreRules {
  private RestoreRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    if (postgresql.backup().isPresent()) {
      room(postgresql, postgresql.backup().get(), report);
      if (postgresql.runBy(Operator.CLOUD_NATIVE_PG)) {
        oneStore(postgresql, report);
        storeEncrypts(postgresql, postgresql.backup().get(), report);
      }
    }
    if (postgresql.backups().restoreAsked()) {
      source(postgresql, report);
      ownArchive(postgresql, report);
    }
  }

  /** PG-090 */
  private static void room(PostgresqlPlan postgresql, PostgresqlBackup backup, Report report) {
    S3Access.Room room = backup.access().room().orElse(null);
    BackupSize size = backup.size();
    if (room == null || size.total() <= room.bytes()) {
      return;
    }
    String need = Amounts.bytes(size.total());
    report.found(
        "PG-090",
        room.pointer(),
        "PostgreSQL's backups can need "
            + need
            + ", and "
            + room.of()
            + " holds "
            + Amounts.bytes(room.bytes())
            + ": when it is full no WAL is archived, and when the WAL volume is full too the"
            + " primary stops",
        room.pointer().endsWith("/quota")
            ? "set quota: "
                + gibi(size.total())
                + "Gi or more, or keep less (retentionDays, full); where a full backup is known to"
                + " be smaller, set postgresql.backup.expectedFull"
            : "add a pool of drives, or keep less (retentionDays, full); where a full backup is"
                + " known to be smaller, set postgresql.backup.expectedFull");
  }

  private static long gibi(long bytes) {
    return Math.ceilDiv(bytes, 1L << 30);
  }

  /** The sum of PG-090. */
  static String sum(PostgresqlPlan postgresql) {
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    return backup == null ? "" : backup.size().sum();
  }

  /** PG-091 */
  private static void source(PostgresqlPlan postgresql, Report report) {
    if (postgresql.restore().isPresent()) {
      return;
    }
    report.found(
        "PG-091",
        postgresql.at("restore"),
        "restore names no store to read from, and there are no backups whose store could be meant:"
            + " the cluster would start empty",
        "set restore.endpoint with restore.bucket, or set backup.enabled: true");
  }

  /** PG-092 */
  private static void oneStore(PostgresqlPlan postgresql, Report report) {
    if (postgresql.backupAsked().second().isEmpty()) {
      return;
    }
    report.found(
        "PG-092",
        postgresql.at("backup/second"),
        "CloudNativePG archives into one store: the second repository is not made",
        "remove backup.second and have the bucket replicated by its store, or set operator:"
            + " crunchy",
        new Fix(postgresql.at("backup/second"), ""));
  }

  /**
   * PG-093: barman refuses to archive into a folder that is not empty
   * (barman-cloud-check-wal-archive).
   */
  private static void ownArchive(PostgresqlPlan postgresql, Report report) {
    PostgresqlRestore restore = postgresql.restore().orElse(null);
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    if (restore == null
        || backup == null
        || restore.outside()
        || !postgresql.runBy(Operator.CLOUD_NATIVE_PG)
        || !restore.path().equals(backup.path())
        || !restore.access().bucket().equals(backup.bucket())) {
      return;
    }
    report.found(
        "PG-093",
        postgresql.at("backup/archive"),
        "the cluster is made from archive "
            + backup.archive()
            + " and would archive into it again, which barman refuses: no instance becomes ready",
        "set backup.archive: " + next(backup.archive()) + ", or any name that was never used",
        new Fix(postgresql.at("backup/archive"), next(backup.archive())));
  }

  private static String next(String archive) {
    return archive + "-restored";
  }

  /** PG-094 */
  private static void storeEncrypts(
      PostgresqlPlan postgresql, PostgresqlBackup backup, Report report) {
    if (backup.files().encryption() == Encryption.NONE || !backup.ownStore()) {
      return;
    }
    report.found(
        "PG-094",
        postgresql.at("backup/encryption"),
        "barman leaves encryption to the store, and the platform's own has no key service: it"
            + " refuses every file, no WAL is archived, and the WAL volume fills",
        "set backup.encryption: none, or back up to a store that has one (backup.endpoint)",
        new Fix(postgresql.at("backup/encryption"), "none"));
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;

/** Whether backups fit where they go, and whether they are taken there. */
final class RepositoryRules {
  private RepositoryRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    if (postgresql.backup().isEmpty()) {
      return;
    }
    room(postgresql.backup().get(), report);
    if (postgresql.runBy(Operator.CLOUD_NATIVE_PG)) {
      oneStore(postgresql, report);
      storeEncrypts(postgresql, postgresql.backup().get(), report);
    }
  }

  /** PG-090 */
  private static void room(PostgresqlBackup backup, Report report) {
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
                + Amounts.gibibytes(size.total())
                + " or more, or keep less (retentionDays, full); where a full backup is known to"
                + " be smaller, set postgresql.backup.expectedFull"
            : "add a pool of drives, or keep less (retentionDays, full); where a full backup is"
                + " known to be smaller, set postgresql.backup.expectedFull");
  }

  /** The sum of PG-090. */
  static String sum(PostgresqlPlan postgresql) {
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    return backup == null ? "" : backup.size().sum();
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

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;

/** Whether backups fit where they go, and whether they are taken there. */
final class RepositoryRules {
  private RepositoryRules() {}

  static void judge(PostgresqlPlan postgresql, Plan plan, Report report) {
    if (postgresql.backup().isEmpty()) {
      return;
    }
    room(postgresql, plan, report);
    if (postgresql.runBy(Operator.CLOUD_NATIVE_PG)) {
      oneStore(postgresql, report);
      storeEncrypts(postgresql, postgresql.backup().get(), report);
    }
  }

  /** PG-090, said by the first of those who share the room. */
  private static void room(PostgresqlPlan postgresql, Plan plan, Report report) {
    S3Access.Room room = room(postgresql);
    if (room == null) {
      return;
    }
    int clusters = 0;
    long total = 0;
    for (PostgresqlPlan other : plan.slices(PostgresqlPlan.class)) {
      S3Access.Room shared = room(other);
      if (shared != null && shared.pointer().equals(room.pointer())) {
        if (clusters == 0 && other != postgresql) {
          return;
        }
        clusters++;
        total = Capped.plus(total, other.backup().get().size().total());
      }
    }
    if (total <= room.bytes()) {
      return;
    }
    String need = Amounts.bytes(total);
    report.found(
        "PG-090",
        room.pointer(),
        "PostgreSQL's backups "
            + (clusters > 1 ? "of " + clusters + " clusters " : "")
            + "can need "
            + need
            + ", and "
            + room.of()
            + " holds "
            + Amounts.bytes(room.bytes())
            + ": when it is full no WAL is archived, and when the WAL volume is full too the"
            + " primary stops",
        room.pointer().endsWith("/quota")
            ? "set quota: "
                + Amounts.gibibytes(total)
                + " or more, or keep less (retentionDays, full); where a full backup is known to"
                + " be smaller, set postgresql.backup.expectedFull"
            : "add a pool of drives, or keep less (retentionDays, full); where a full backup is"
                + " known to be smaller, set postgresql.backup.expectedFull");
  }

  private static S3Access.Room room(PostgresqlPlan postgresql) {
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    return backup == null ? null : backup.access().room().orElse(null);
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

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Kinds of backup that barman does not make. */
public final class OnlyFullBackups implements CloudNativePgRule {
  @Override
  public String id() {
    return "PG-089";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    if (backup.isEmpty()) {
      return;
    }
    BackupSpec asked = postgresql.backupAsked();
    if (asked.differential().isPresent()) {
      found("differential", backup.get(), report);
    }
    if (asked.incremental().isPresent()) {
      found("incremental", backup.get(), report);
    }
  }

  private static void found(String kind, PostgresqlBackup backup, Report report) {
    String every =
        backup.schedule().fullEveryDays().isPresent()
            ? "up to " + days(backup.schedule().fullEveryDays().getAsLong()) + " of WAL"
            : "all WAL";
    report.found(
        "PG-089",
        BACKUP + "/" + kind,
        "barman makes no " + kind + " backups: none is rendered, and a restore replays " + every,
        "remove backup." + kind + ", and make full backups more often where that is too long",
        Fix.safe(BACKUP + "/" + kind, ""));
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}

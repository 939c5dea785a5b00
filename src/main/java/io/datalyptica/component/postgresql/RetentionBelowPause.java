package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** Backups that are kept longer than the retention says. */
public final class RetentionBelowPause implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-046",
        Severity.NOTE,
        "a retention shorter than the pause between full backups",
        """
        A full backup is removed when a later one is at least `retentionDays` old; differential and incremental
        backups and the WAL go with it. Between two full backups nothing can be removed, so with a long pause the
        space is that of the pause, not of the retention.
        """,
        "Make full backups at least as often as `retentionDays`, or reckon with the space.",
        "pgBackRest src/build/help/help.xml, repo-retention-full-type; barman-cloud-backup-delete,"
            + " RECOVERY WINDOW");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    if (backup.isEmpty() || backup.get().fullEveryDays().isEmpty()) {
      return;
    }
    long every = backup.get().fullEveryDays().getAsLong();
    if (backup.get().retentionDays() < every) {
      report.found(
          BACKUP + "/retentionDays",
          "full backups are "
              + every
              + " days apart: what retentionDays: "
              + backup.get().retentionDays()
              + " lets go is kept for up to "
              + backup.get().longestKeptDays().getAsLong()
              + " days",
          "set retentionDays: " + every + " or more, or make full backups more often",
          every > 9999
              ? new Fix[0]
              : new Fix[] {new Fix(BACKUP + "/retentionDays", Long.toString(every))});
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    if (backup.isEmpty() || backup.get().fullEveryDays().isEmpty()) {
      return "";
    }
    return "- full backups at most "
        + backup.get().fullEveryDays().getAsLong()
        + " days apart, retention "
        + backup.get().retentionDays()
        + " days\n- the oldest file is "
        + backup.get().longestKeptDays().getAsLong()
        + " days old before it goes\n";
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Backups that are kept longer than the retention says. */
public final class RetentionBelowPause implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-046";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    if (backup.isEmpty() || backup.get().schedule().fullEveryDays().isEmpty()) {
      return;
    }
    long every = backup.get().schedule().fullEveryDays().getAsLong();
    if (backup.get().retentionDays() < every) {
      report.found(
          "PG-046",
          BACKUP + "/retentionDays",
          "full backups are "
              + every
              + " days apart: what retentionDays: "
              + backup.get().retentionDays()
              + " lets go is kept for up to "
              + backup.get().schedule().longestKeptDays().getAsLong()
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
    if (backup.isEmpty() || backup.get().schedule().fullEveryDays().isEmpty()) {
      return "";
    }
    return "- full backups at most "
        + backup.get().schedule().fullEveryDays().getAsLong()
        + " days apart, retention "
        + backup.get().retentionDays()
        + " days\n- the oldest file is "
        + backup.get().schedule().longestKeptDays().getAsLong()
        + " days old before it goes\n";
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlBackup.Schedule;
import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;
import java.util.OptionalLong;

/** When which kind of backup is made, and how long it is kept. */
final class ScheduleRules {
  /** The most days that the profile's format accepts. */
  private static final int MOST_DAYS = 9999;

  private ScheduleRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    if (postgresql.backup().isEmpty()) {
      return;
    }
    Schedule schedule = postgresql.backup().get().schedule();
    shortRetention(postgresql, schedule, report);
    if (postgresql.runBy(Operator.CRUNCHY)) {
      colliding(postgresql, schedule, report);
      return;
    }
    BackupSpec asked = postgresql.backupAsked();
    if (asked.differential().isPresent()) {
      onlyFull(postgresql, "differential", schedule, report);
    }
    if (asked.incremental().isPresent()) {
      onlyFull(postgresql, "incremental", schedule, report);
    }
  }

  /** PG-045 */
  private static void colliding(PostgresqlPlan postgresql, Schedule schedule, Report report) {
    for (String pair : schedule.collisions()) {
      String second = pair.substring(pair.lastIndexOf(' ') + 1);
      report.found(
          "PG-045",
          postgresql.at("backup/" + second),
          pair + " backups start in the same minute at times: the one that finds the lock fails",
          "move " + second + " to days or hours without the other");
    }
  }

  /** PG-046 */
  private static void shortRetention(PostgresqlPlan postgresql, Schedule schedule, Report report) {
    OptionalLong pause = schedule.fullEveryDays();
    if (pause.isEmpty() || schedule.retentionDays() >= pause.getAsLong()) {
      return;
    }
    long every = pause.getAsLong();
    report.found(
        "PG-046",
        postgresql.at("backup/retentionDays"),
        "full backups are "
            + every
            + " days apart: what retentionDays: "
            + schedule.retentionDays()
            + " lets go is kept for up to "
            + schedule.longestKeptDays().getAsLong()
            + " days",
        "set retentionDays: " + every + " or more, or make full backups more often",
        every > MOST_DAYS
            ? new Fix[0]
            : new Fix[] {new Fix(postgresql.at("backup/retentionDays"), Long.toString(every))});
  }

  /** PG-089 */
  private static void onlyFull(
      PostgresqlPlan postgresql, String kind, Schedule schedule, Report report) {
    OptionalLong pause = schedule.fullEveryDays();
    String days = pause.orElse(0) == 1 ? " day" : " days";
    report.found(
        "PG-089",
        postgresql.at("backup/" + kind),
        ("barman makes no " + kind + " backups: none is rendered, and a restore replays ")
            + (pause.isEmpty() ? "all WAL" : "up to " + pause.getAsLong() + days + " of WAL"),
        "remove backup." + kind + ", and make full backups more often where that is too long",
        Fix.safe(postgresql.at("backup/" + kind), ""));
  }

  /** How old the oldest file grows. */
  static String oldest(PostgresqlPlan postgresql) {
    Schedule schedule = postgresql.backup().map(PostgresqlBackup::schedule).orElse(null);
    if (schedule == null || schedule.fullEveryDays().isEmpty()) {
      return "";
    }
    return "- full backups at most "
        + schedule.fullEveryDays().getAsLong()
        + " days apart, retention "
        + schedule.retentionDays()
        + " days\n- the oldest file is "
        + schedule.longestKeptDays().getAsLong()
        + " days old before it goes\n";
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlBackup.Schedule;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capped;
import java.util.OptionalLong;

/**
 * What backups take in their store at most: an estimate from the size of the data volume, or from
 * what was measured.
 *
 * @param full bytes of a full backup: a quarter of the volume, three quarters of it used and
 *     compressed to a third
 * @param daily bytes of a day's WAL: half a percent of the volume
 */
record BackupSize(long full, long daily, Schedule schedule) {
  private static final int A_QUARTER = 4;
  private static final int HALF_A_PERCENT = 200;

  static BackupSize of(OptionalLong full, OptionalLong daily, long volume, Schedule schedule) {
    return new BackupSize(
        full.orElse(volume / A_QUARTER), daily.orElse(volume / HALF_A_PERCENT), schedule);
  }

  private long every() {
    return Math.max(1, schedule.fullEveryDays().orElse(1));
  }

  /**
   * Full backups that are there at once: those of the retention, the one before that it stands on,
   * and the new one, which is complete before an old one goes.
   */
  long fulls() {
    return schedule.retentionDays() / every() + 2;
  }

  /** Days of WAL. */
  long days() {
    return schedule.retentionDays() + every();
  }

  /**
   * Between two full backups each differential one has what was written since the full one, and
   * each incremental one a day's; one a day is reckoned with.
   */
  private long between() {
    long days = every() - 1;
    if (schedule.differential().isPresent()) {
      long sum = 0;
      for (long day = 1; day <= Math.min(days, 366); day++) {
        sum = Capped.plus(sum, Math.min(full, Capped.times(daily, day)));
      }
      return sum;
    }
    return schedule.incremental().isPresent() ? Capped.times(daily, days) : 0;
  }

  /** Bytes of all smaller backups. */
  long smaller() {
    return Capped.times(between(), fulls() - 1);
  }

  long wal() {
    return Capped.times(daily, days());
  }

  long total() {
    return Capped.plus(Capped.plus(Capped.times(full, fulls()), smaller()), wal());
  }

  /** The sum, line by line. */
  String sum() {
    return "- full backups: "
        + fulls()
        + " at once × "
        + Amounts.bytes(full)
        + " = "
        + Amounts.bytes(Capped.times(full, fulls()))
        + "\n"
        + (smaller() == 0
            ? ""
            : "- smaller backups between them: " + Amounts.bytes(smaller()) + "\n")
        + "- WAL: "
        + days()
        + " days × "
        + Amounts.bytes(daily)
        + " = "
        + Amounts.bytes(wal())
        + "\n- together: "
        + Amounts.bytes(total())
        + "\n";
  }
}

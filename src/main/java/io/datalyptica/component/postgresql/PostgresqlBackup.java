package io.datalyptica.component.postgresql;

import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CronSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where and when PostgreSQL is backed up.
 *
 * @param access the bucket, and the path in it that is unique for the cluster
 */
public record PostgresqlBackup(S3Access access, Schedule schedule) {
  public Optional<CronSchedule> full() {
    return schedule.full();
  }

  public Optional<CronSchedule> differential() {
    return schedule.differential();
  }

  public Optional<CronSchedule> incremental() {
    return schedule.incremental();
  }

  public int retentionDays() {
    return schedule.retentionDays();
  }

  public String bucket() {
    return access.bucket();
  }

  /** The platform's own object store holds the backups: they are lost together with it. */
  public boolean ownStore() {
    return access.store().own();
  }

  /** When backups are made, and how long they are kept. */
  public record Schedule(
      Optional<CronSchedule> full,
      Optional<CronSchedule> differential,
      Optional<CronSchedule> incremental,
      int retentionDays) {
    private static final long HALF_A_DAY = 12 * 60;
    private static final long ONE_YEAR = 365 * 24 * 60;

    /**
     * Days between two full backups where they are furthest apart, rounded up; empty when none is
     * ever made.
     */
    public OptionalLong fullEveryDays() {
      OptionalLong pause =
          full.map(s -> CronTimes.of(s).longestPause()).orElse(OptionalLong.empty());
      return pause.isEmpty() ? pause : OptionalLong.of(Math.ceilDiv(pause.getAsLong(), 24 * 60));
    }

    /**
     * The age that a file of the repository reaches before pgBackRest removes it: a full backup
     * goes when there is a later one of at least {@code retentionDays} (retention type {@code
     * time}), and until then the next one does not count. Empty when no full backup is ever made.
     */
    public OptionalLong longestKeptDays() {
      OptionalLong every = fullEveryDays();
      return every.isEmpty() ? every : OptionalLong.of(every.getAsLong() + retentionDays);
    }

    /**
     * Pairs of types that fire in the same minute at times: the second finds pgBackRest's lock and
     * fails.
     */
    public List<String> collisions() {
      List<String> found = new ArrayList<>();
      collide("full", full, "differential", differential, found);
      collide("full", full, "incremental", incremental, found);
      collide("differential", differential, "incremental", incremental, found);
      return found;
    }

    /**
     * Seconds after which the last full backup is overdue: the longest pause of its schedule, and
     * half a day for the backup itself.
     */
    public long fullOverdueSeconds() {
      return overdue(List.of(full));
    }

    /** Seconds after which the last backup of any type is overdue. */
    public long anyOverdueSeconds() {
      return overdue(List.of(full, differential, incremental));
    }

    private static long overdue(List<Optional<CronSchedule>> schedules) {
      long shortest = ONE_YEAR;
      for (Optional<CronSchedule> schedule : schedules) {
        OptionalLong pause =
            schedule.map(s -> CronTimes.of(s).longestPause()).orElse(OptionalLong.empty());
        shortest = Math.min(shortest, pause.orElse(ONE_YEAR));
      }
      return (shortest + HALF_A_DAY) * 60;
    }

    private static void collide(
        String a,
        Optional<CronSchedule> one,
        String b,
        Optional<CronSchedule> other,
        List<String> found) {
      if (one.isPresent()
          && other.isPresent()
          && CronTimes.of(one.get()).meets(CronTimes.of(other.get()))) {
        found.add(a + " and " + b);
      }
    }

    /**
     * Days by which a file can be needed longer than it is kept: the last full backup may be late.
     */
    public long fullOverdueDays() {
      return Math.ceilDiv(fullOverdueSeconds(), 24 * 60 * 60);
    }
  }
}

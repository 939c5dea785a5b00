package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where and when PostgreSQL is backed up.
 *
 * @param access the bucket, and the path in it below which this namespace's archives lie
 * @param path of the cluster's own archive in the bucket, without slashes at its ends
 * @param second a further repository at another site
 * @param drill empty: nobody tries a restore
 */
public record PostgresqlBackup(
    S3Access access,
    String path,
    Schedule schedule,
    Files files,
    BackupSize size,
    Optional<Second> second,
    Optional<Drill> drill) {
  /**
   * The restore that is tried regularly.
   *
   * @param restore the image with the tool that restores
   * @param check the image with the server that reads what was restored
   */
  public record Drill(CronSchedule schedule, Image restore, Image check) {
    /**
     * Its pod, which needs room for a whole instance while it runs. Its two containers run one
     * after the other and ask for the same.
     */
    static Pods pods(PostgresqlPlan.Instances instances, Placement placement) {
      return new Pods(
          "postgresql",
          "restore drill",
          "restore drills",
          1,
          placement,
          List.of(instances.sidecars().drill()),
          List.of(volume(instances)),
          instances.storageClass(),
          List.of(),
          0);
    }

    /** What was restored and the WAL that is replayed on it lie on one volume. */
    static Quantity volume(PostgresqlPlan.Instances instances) {
      long bytes =
          Capped.plus(
              instances.storage().value(), instances.walStorage().map(Quantity::value).orElse(0L));
      return Quantity.mebi(Math.ceilDiv(bytes, 1L << 20));
    }

    /** Seconds after which the last success is too long ago: two missed in a row. */
    long overdueSeconds() {
      return (2 * CronTimes.of(schedule).longestPause().orElse(0) + 24 * 60) * 60;
    }
  }

  /** The last part of the path, by which barman knows the archive. */
  String archive() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * How files are written.
   *
   * @param compression as the operator's tool takes it
   * @param parallel how many at once
   * @param cipherSecret holds the passphrase; empty: the tool does not encrypt
   */
  public record Files(
      Compression compression,
      int parallel,
      Encryption encryption,
      Optional<String> cipherSecret) {}

  /** A repository beside the first, with full backups of its own. */
  public record Second(S3Access access, CronSchedule full, int retentionDays) {}

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

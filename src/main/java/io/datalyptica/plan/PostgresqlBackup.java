package io.datalyptica.plan;

import io.datalyptica.profile.CronSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where and when pgBackRest backs up.
 *
 * @param endpoint as pgBackRest wants it: {@code host:port} means HTTPS; HTTP has to be written out, and only
 *     pgBackRest 2.58 (PGO 5.8.9) and later accept it
 * @param serviceCa the store's certificate is of OpenShift's service CA
 * @param secret its key {@code s3.conf} holds the credentials
 * @param user the S3 user; empty when the store is outside the profile
 * @param repositoryPath the path in the bucket, with a slash in front; unique for the cluster
 * @param storePods labels of the store's pods, when the store is the platform's own
 * @param storePort the port to which connections go out
 */
public record PostgresqlBackup(
    String bucket,
    String endpoint,
    boolean tls,
    boolean serviceCa,
    String region,
    String secret,
    String user,
    String repositoryPath,
    Optional<CronSchedule> full,
    Optional<CronSchedule> differential,
    Optional<CronSchedule> incremental,
    int retentionDays,
    Map<String, String> storePods,
    int storePort) {
  private static final long HALF_A_DAY = 12 * 60;
  private static final long ONE_YEAR = 365 * 24 * 60;

  /** The platform's own object store holds the backups: they are lost together with it. */
  public boolean ownStore() {
    return !storePods.isEmpty();
  }

  /** Days between two full backups where they are furthest apart, rounded up; empty when none is ever made. */
  public OptionalLong fullEveryDays() {
    OptionalLong pause = full.map(s -> CronTimes.of(s).longestPause()).orElse(OptionalLong.empty());
    return pause.isEmpty() ? pause : OptionalLong.of(Math.ceilDiv(pause.getAsLong(), 24 * 60));
  }

  /**
   * The age that a file of the repository reaches before pgBackRest removes it: a full backup goes when there is a later
   * one of at least {@code retentionDays} (retention type {@code time}), and until then the next one does not count. Empty
   * when no full backup is ever made.
   */
  public OptionalLong longestKeptDays() {
    OptionalLong every = fullEveryDays();
    return every.isEmpty() ? every : OptionalLong.of(every.getAsLong() + retentionDays);
  }

  /** Pairs of types that fire in the same minute at times: the second finds pgBackRest's lock and fails. */
  public List<String> collisions() {
    List<String> found = new ArrayList<>();
    collide("full", full, "differential", differential, found);
    collide("full", full, "incremental", incremental, found);
    collide("differential", differential, "incremental", incremental, found);
    return found;
  }

  /**
   * Seconds after which the last full backup is overdue: the longest pause of its schedule, and half a day for the
   * backup itself.
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
      OptionalLong pause = schedule.map(s -> CronTimes.of(s).longestPause()).orElse(OptionalLong.empty());
      shortest = Math.min(shortest, pause.orElse(ONE_YEAR));
    }
    return (shortest + HALF_A_DAY) * 60;
  }

  private static void collide(
      String a, Optional<CronSchedule> one, String b, Optional<CronSchedule> other, List<String> found) {
    if (one.isPresent() && other.isPresent() && CronTimes.of(one.get()).meets(CronTimes.of(other.get()))) {
      found.add(a + " and " + b);
    }
  }
}

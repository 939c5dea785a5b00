package io.datalyptica.plan;

import io.datalyptica.profile.CronSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and when pgBackRest backs up.
 *
 * @param endpoint as pgBackRest wants it: {@code host:port} means HTTPS; HTTP has to be written out, and only pgBackRest 2.58 (PGO
 *     5.8.9) and later accept it
 * @param serviceCa the store's certificate is of OpenShift's service CA
 * @param secret its key {@code s3.conf} holds the credentials
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
    String repositoryPath,
    Optional<CronSchedule> full,
    Optional<CronSchedule> differential,
    Optional<CronSchedule> incremental,
    int retentionDays,
    Map<String, String> storePods,
    int storePort) {

  /** The platform's own object store holds the backups: they are lost together with it. */
  public boolean ownStore() {
    return !storePods.isEmpty();
  }

  /** Pairs of types that fire in the same minute at times: the second finds pgBackRest's lock and fails. */
  public List<String> collisions() {
    List<String> found = new ArrayList<>();
    collide("full", full, "differential", differential, found);
    collide("full", full, "incremental", incremental, found);
    collide("differential", differential, "incremental", incremental, found);
    return found;
  }

  private static void collide(
      String a, Optional<CronSchedule> one, String b, Optional<CronSchedule> other, List<String> found) {
    Optional<CronTimes> first = one.flatMap(CronTimes::of);
    Optional<CronTimes> second = other.flatMap(CronTimes::of);
    if (first.isPresent() && second.isPresent() && first.get().meets(second.get())) {
      found.add(a + " and " + b);
    }
  }
}

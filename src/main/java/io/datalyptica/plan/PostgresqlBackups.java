package io.datalyptica.plan;

import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.ObjectStoreSpec;
import io.datalyptica.profile.PostgresqlSpec;
import io.datalyptica.profile.PostgresqlSpec.BackupSpec;
import io.datalyptica.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides where and when PostgreSQL is backed up: in the platform's own object store, or in one outside the profile.
 */
final class PostgresqlBackups {
  private static final CronSchedule WEEKLY = new CronSchedule("0 2 * * 0");
  private static final CronSchedule OTHER_DAYS = new CronSchedule("0 2 * * 1-6");
  private static final int TWO_WEEKS = 14;

  private PostgresqlBackups() {}

  /** Empty when backups are off, or when the profile leaves open where they go (a rule says so). */
  static Optional<PostgresqlBackup> plan(
      Profile profile, PostgresqlSpec spec, PostgresqlNames names, Optional<ObjectStorePlan> store) {
    BackupSpec backup = spec.backup();
    if (!backup.enabled()) {
      return Optional.empty();
    }
    return backup.endpoint().isPresent() ? outside(profile, backup, names) : own(profile, backup, store);
  }

  /** What must exist for the backups. */
  static List<SecretNeed> secrets(Profile profile, PostgresqlNames names, Optional<PostgresqlBackup> backup) {
    if (backup.isEmpty()) {
      return List.of();
    }
    String usedBy = "PostgresCluster/" + names.cluster();
    if (backup.get().ownStore()) {
      return BackupUser.of(profile).map(u -> List.of(u.need(usedBy))).orElse(List.of());
    }
    AccessPair pair = AccessPair.ofStrangers("the store at " + backup.get().endpoint());
    return List.of(new SecretNeed(backup.get().secret(), List.of(pair.pgbackrest()), List.of(usedBy)));
  }

  private static Optional<PostgresqlBackup> own(Profile profile, BackupSpec backup, Optional<ObjectStorePlan> store) {
    Optional<BackupUser> user = BackupUser.of(profile);
    if (user.isEmpty() || store.isEmpty()) {
      return Optional.empty();
    }
    S3Endpoint s3 = store.get().endpoint();
    String address = s3.host() + ":" + s3.port();
    return Optional.of(
        with(
            backup,
            user.get().bucket(),
            s3.tls() ? address : "http://" + address,
            s3.tls(),
            s3.tls(),
            s3.region(),
            user.get().secret(),
            user.get().name(),
            "/" + user.get().prefix(),
            store.get().identity().selector(),
            s3.port()));
  }

  private static Optional<PostgresqlBackup> outside(Profile profile, BackupSpec backup, PostgresqlNames names) {
    if (backup.bucket().isEmpty()) {
      return Optional.empty();
    }
    String url = backup.endpoint().orElseThrow();
    boolean tls = !url.startsWith("http://");
    String address = authority(url);
    return Optional.of(
        with(
            backup,
            backup.bucket().get(),
            tls ? address : "http://" + address,
            tls,
            false,
            profile.objectStore().map(ObjectStoreSpec::region).orElse("us-east-1"),
            backup.secret().map(s -> s.value()).orElse(names.outsideStoreSecret()),
            "",
            "/pgbackrest/" + profile.namespace() + "/" + names.cluster() + "/repo1",
            Map.of(),
            port(address, tls)));
  }

  private static PostgresqlBackup with(
      BackupSpec spec,
      String bucket,
      String endpoint,
      boolean tls,
      boolean serviceCa,
      String region,
      String secret,
      String user,
      String path,
      Map<String, String> storePods,
      int port) {
    boolean open = spec.full().isEmpty() && spec.differential().isEmpty() && spec.incremental().isEmpty();
    return new PostgresqlBackup(
        bucket,
        endpoint,
        tls,
        serviceCa,
        region,
        secret,
        user,
        path,
        // Differential and incremental backups stand on a full one; pgBackRest expires nothing without it.
        spec.full().or(() -> Optional.of(WEEKLY)),
        open ? Optional.of(OTHER_DAYS) : spec.differential(),
        spec.incremental(),
        spec.retentionDays().orElse(TWO_WEEKS),
        storePods,
        port);
  }

  /** Host and port of a URL, which is all that pgBackRest looks at. */
  private static String authority(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static int port(String address, boolean tls) {
    int colon = address.lastIndexOf(':');
    String digits = colon < 0 ? "" : address.substring(colon + 1);
    boolean number = !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : tls ? 443 : 80;
  }
}

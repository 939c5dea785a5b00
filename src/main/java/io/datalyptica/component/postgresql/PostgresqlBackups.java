package io.datalyptica.component.postgresql;

import io.datalyptica.component.objectstore.BackupUser;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.S3Access;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Peer;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.Profile;
import java.util.List;
import java.util.Optional;

/**
 * Decides where and when PostgreSQL is backed up: in the profile's object store, or in one outside
 * the profile.
 */
final class PostgresqlBackups {
  private static final CronSchedule WEEKLY = new CronSchedule("0 2 * * 0");
  private static final CronSchedule OTHER_DAYS = new CronSchedule("0 2 * * 1-6");
  private static final int TWO_WEEKS = 14;

  private PostgresqlBackups() {}

  /** Empty when backups are off, or when the profile leaves open where they go (a rule says so). */
  static Optional<PostgresqlBackup> plan(
      Profile profile, PostgresqlSpec spec, PostgresqlNames names, Optional<S3Store> store) {
    BackupSpec backup = spec.backup();
    if (!backup.enabled()) {
      return Optional.empty();
    }
    return (backup.endpoint().isPresent() ? outside(profile, backup, names) : own(profile, store))
        .map(access -> with(backup, access));
  }

  /** What must exist for the backups. */
  static List<SecretNeed> secrets(
      PostgresqlOperator operator, PostgresqlNames names, Optional<PostgresqlBackup> backup) {
    if (backup.isEmpty()) {
      return List.of();
    }
    S3Credentials credentials = backup.get().access().credentials();
    return operator.readsConf()
        ? credentials.confNeed(names.backupReader())
        : credentials.pairNeed(names.backupReader());
  }

  private static Optional<S3Access> own(Profile profile, Optional<S3Store> store) {
    Optional<BackupUser> user = BackupUser.of(profile);
    return user.isEmpty() || store.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new S3Access(
                store.get(),
                user.get().bucket(),
                user.get().prefix(),
                user.get().credentials(),
                user.get().name()));
  }

  private static Optional<S3Access> outside(
      Profile profile, BackupSpec backup, PostgresqlNames names) {
    String region = profile.objectStore().map(ObjectStoreSpec::region).orElse("us-east-1");
    S3Endpoint endpoint = S3Endpoint.of(backup.endpoint().orElseThrow(), region);
    S3Peer peer = S3Peer.of(endpoint, profile.clusterDomain().value());
    S3Store store =
        new S3Store(endpoint, Optional.empty(), peer, "/spec/postgresql/backup/endpoint", "");
    AccessPair pair = AccessPair.ofStrangers("the store at " + endpoint.authority());
    String secret = backup.secret().map(s -> s.value()).orElse(names.outsideStoreSecret());
    return backup
        .bucket()
        .map(
            b ->
                new S3Access(
                    store,
                    b,
                    BackupUser.prefix(profile),
                    S3Credentials.existing(secret, pair),
                    ""));
  }

  private static PostgresqlBackup with(BackupSpec spec, S3Access access) {
    boolean open =
        spec.full().isEmpty() && spec.differential().isEmpty() && spec.incremental().isEmpty();
    return new PostgresqlBackup(
        access,
        // Differential and incremental backups stand on a full one; pgBackRest expires nothing
        // without it.
        spec.full().or(() -> Optional.of(WEEKLY)),
        open ? Optional.of(OTHER_DAYS) : spec.differential(),
        spec.incremental(),
        spec.retentionDays().orElse(TWO_WEEKS));
  }
}

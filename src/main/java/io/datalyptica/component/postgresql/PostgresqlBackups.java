package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.S3Access.Mode;
import io.datalyptica.profile.CronSchedule;
import java.util.List;
import java.util.Map;
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

  /**
   * Asks for the bucket, and for a user that may do nothing else than back up below one path of it;
   * nothing when backups are off or go to a store outside the profile.
   */
  static Optional<Need<S3Access.Wish, S3Access>> ask(
      Site<PostgresqlSpec> site, PostgresqlOperator operator, PostgresqlNames names, Needs needs) {
    BackupSpec spec = site.spec().backup();
    if (!spec.enabled() || spec.endpoint().isPresent()) {
      return Optional.empty();
    }
    String own = names.cluster() + "-backup";
    PostgresqlBackup.Schedule schedule = schedule(spec, operator);
    return Optional.of(
        needs
            .bucket(
                new Consumer(
                    names.cluster(), site.pointer() + "/backup", names.backupReader(), Map.of()),
                new S3Access.Wish(
                    spec.bucket(),
                    own,
                    own,
                    names.repository(site.platform().namespace().value()),
                    operator.looksAtBucket() ? Mode.BACKUP_IN_PARTS : Mode.BACKUP,
                    new S3Access.Holds.Backups(
                        "PostgreSQL",
                        operator.backupTool(),
                        schedule.retentionDays(),
                        schedule.fullOverdueDays(),
                        operator.readsConf())))
            .judgedByItsConsumer());
  }

  /** Empty when backups are off, or when the profile leaves open where they go (a rule says so). */
  static Optional<PostgresqlBackup> plan(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      Optional<Need<S3Access.Wish, S3Access>> need) {
    BackupSpec spec = site.spec().backup();
    if (!spec.enabled()) {
      return Optional.empty();
    }
    Optional<S3Access> access =
        need.isPresent() ? need.get().answer() : outside(site, operator, names);
    return access.map(a -> new PostgresqlBackup(a, schedule(spec, operator)));
  }

  /** What must exist for backups to a store outside the profile. */
  static List<SecretNeed> secrets(PostgresqlNames names, Optional<PostgresqlBackup> backup) {
    return backup.isEmpty() ? List.of() : backup.get().access().secrets(names.backupReader());
  }

  private static Optional<S3Access> outside(
      Site<PostgresqlSpec> site, PostgresqlOperator operator, PostgresqlNames names) {
    BackupSpec backup = site.spec().backup();
    if (backup.bucket().isEmpty()) {
      return Optional.empty();
    }
    S3Endpoint endpoint = S3Endpoint.of(backup.endpoint().orElseThrow(), backup.region());
    Peer peer = Peer.of(endpoint, site.platform().clusterDomain().value());
    S3Store store =
        new S3Store(
            endpoint, Optional.empty(), peer, site.pointer() + "/backup/endpoint", List.of(), "");
    AccessPair pair = AccessPair.ofStrangers("the store at " + endpoint.authority());
    String secret = backup.secret().map(s -> s.value()).orElse(names.outsideStoreSecret());
    return Optional.of(
        new S3Access(
            store,
            backup.bucket().get(),
            names.repository(site.platform().namespace().value()),
            S3Credentials.existing(secret, pair),
            "",
            operator.readsConf()));
  }

  private static PostgresqlBackup.Schedule schedule(BackupSpec spec, PostgresqlOperator operator) {
    boolean open =
        spec.full().isEmpty() && spec.differential().isEmpty() && spec.incremental().isEmpty();
    // Differential and incremental backups stand on a full one; pgBackRest expires nothing
    // without it.
    Optional<CronSchedule> full = spec.full().or(() -> Optional.of(WEEKLY));
    int retentionDays = spec.retentionDays().orElse(TWO_WEEKS);
    return operator.differentialBackups()
        ? new PostgresqlBackup.Schedule(
            full,
            open ? Optional.of(OTHER_DAYS) : spec.differential(),
            spec.incremental(),
            retentionDays)
        : new PostgresqlBackup.Schedule(full, Optional.empty(), Optional.empty(), retentionDays);
  }
}

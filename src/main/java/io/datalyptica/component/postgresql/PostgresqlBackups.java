package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DrillSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.component.postgresql.PostgresqlSpec.FilesSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SecondSpec;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.S3Access.Mode;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.ImageReference;
import io.datalyptica.profile.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides where and when PostgreSQL is backed up: in the profile's object store, or in one outside
 * the profile.
 */
final class PostgresqlBackups {
  private static final CronSchedule WEEKLY = new CronSchedule("0 2 * * 0");
  private static final CronSchedule OTHER_DAYS = new CronSchedule("0 2 * * 1-6");
  private static final CronSchedule LATER = new CronSchedule("0 4 * * 0");
  private static final CronSchedule MONDAYS = new CronSchedule("0 6 * * 1");
  private static final int TWO_WEEKS = 14;

  private PostgresqlBackups() {}

  /**
   * Asks for the bucket, and for a user that may do nothing else than back up below one path of it;
   * nothing when backups are off or go to a store outside the profile.
   */
  static Optional<Need<S3Access.Wish, S3Access>> ask(
      Site<PostgresqlSpec> site, PostgresqlOperator operator, PostgresqlNames names, Needs needs) {
    BackupSpec spec = site.spec().backup();
    if (!spec.enabled() || spec.outside().endpoint().isPresent()) {
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
                    names.archives(site.platform().namespace().value()),
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
    if (access.isEmpty()) {
      return Optional.empty();
    }
    String namespace = site.platform().namespace().value();
    DnsLabel archive = spec.files().archive().orElse(null);
    String folder = archive == null ? names.archive(site.spec().version()) : archive.value();
    PostgresqlBackup.Schedule schedule = schedule(spec, operator);
    return Optional.of(
        new PostgresqlBackup(
            access.get(),
            names.repository(namespace, folder),
            schedule,
            files(spec.files(), operator, names),
            BackupSize.of(
                bytes(spec.files().expectedFull()),
                bytes(spec.files().expectedDaily()),
                site.spec().instances().storage().value(),
                schedule),
            second(site, operator, names, schedule),
            drill(site, operator)));
  }

  private static Optional<PostgresqlBackup.Drill> drill(
      Site<PostgresqlSpec> site, PostgresqlOperator operator) {
    DrillSpec spec = site.spec().backup().drill();
    Optional<String> server = operator.image(site.spec().version());
    Optional<ImageReference> chosen = site.spec().common().image();
    Optional<String> tool = operator.drillImage(site.spec().version());
    boolean known = chosen.isPresent() || server.isPresent() || spec.image().isPresent();
    if (!spec.enabled() || tool.isEmpty() || !known && !operator.readsConf()) {
      return Optional.empty();
    }
    // Crunchy's image of the server has the tool too; CloudNativePG's has it not.
    Image restore =
        Images.of(
            site.platform(),
            spec.image().isPresent() || !operator.readsConf() ? spec.image() : chosen,
            tool.get());
    Image check =
        operator.readsConf() ? restore : Images.of(site.platform(), chosen, server.orElse(""));
    return Optional.of(new PostgresqlBackup.Drill(spec.schedule().orElse(MONDAYS), restore, check));
  }

  private static OptionalLong bytes(Optional<Quantity> size) {
    return size.isPresent() ? OptionalLong.of(size.get().value()) : OptionalLong.empty();
  }

  private static PostgresqlBackup.Files files(
      FilesSpec spec, PostgresqlOperator operator, PostgresqlNames names) {
    boolean own = spec.encryption() == Encryption.AES256 && operator.readsConf();
    return new PostgresqlBackup.Files(
        spec.compression().orElse(operator.compression()),
        spec.parallel(),
        spec.encryption(),
        own ? Optional.of(names.cipherSecret()) : Optional.empty());
  }

  private static Optional<PostgresqlBackup.Second> second(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      PostgresqlBackup.Schedule first) {
    SecondSpec spec = site.spec().backup().second().orElse(null);
    if (spec == null || !operator.differentialBackups()) {
      return Optional.empty();
    }
    return Optional.of(
        new PostgresqlBackup.Second(
            OutsideStore.access(
                site,
                operator,
                spec.outside(),
                spec.bucket(),
                names.secondStoreSecret(),
                "backup/second"),
            spec.full().orElse(LATER),
            spec.retentionDays().orElse(first.retentionDays())));
  }

  private static Optional<S3Access> outside(
      Site<PostgresqlSpec> site, PostgresqlOperator operator, PostgresqlNames names) {
    BackupSpec spec = site.spec().backup();
    return spec.bucket().isEmpty()
        ? Optional.empty()
        : Optional.of(
            OutsideStore.access(
                site,
                operator,
                spec.outside(),
                spec.bucket().get(),
                names.outsideStoreSecret(),
                "backup"));
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

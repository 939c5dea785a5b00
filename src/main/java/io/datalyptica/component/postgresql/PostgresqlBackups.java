package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DrillSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.component.postgresql.PostgresqlSpec.FilesSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SecondSpec;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Existing;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.SecretValue.Composed.Part;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.S3Access.Mode;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.ImageReference;
import io.datalyptica.profile.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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

  /** What must exist for backups and for a restore, beside what the platform's store has. */
  static List<SecretNeed> secrets(
      PostgresqlNames names,
      Optional<PostgresqlBackup> backup,
      Optional<PostgresqlRestore> restore) {
    List<SecretNeed> secrets = new ArrayList<>();
    if (backup.isPresent()) {
      secrets.addAll(backup.get().access().secrets(names.backupReader()));
      if (backup.get().second().isPresent()) {
        S3Credentials second = backup.get().second().get().access().credentials();
        secrets.add(
            new SecretNeed(
                second.secret(),
                List.of(second.given().orElseThrow().pgbackrest(2)),
                List.of(names.resource())));
      }
      if (backup.get().files().cipherSecret().isPresent()) {
        secrets.add(cipher(names, backup.get().second().isPresent()));
      }
    }
    if (restore.isPresent() && restore.get().outside()) {
      secrets.addAll(restore.get().access().secrets(names.resource()));
    }
    return secrets;
  }

  /** Where the images of the drill stand. */
  static List<ImageUse> images(PostgresqlNames names, Optional<PostgresqlBackup> backup) {
    PostgresqlBackup.Drill drill = backup.isEmpty() ? null : backup.get().drill().orElse(null);
    String object = "CronJob/" + names.drill();
    return drill == null
        ? List.of()
        : List.of(
            new ImageUse(
                drill.restore(), PostgresqlPlanner.AT + "/backup/drill", object, "restore"),
            new ImageUse(drill.check(), PostgresqlPlanner.AT, object, "check"));
  }

  /** The CAs that a person brings. */
  static List<Existing> existing(
      Optional<PostgresqlBackup> backup, Optional<PostgresqlRestore> restore) {
    List<Existing> existing = new ArrayList<>();
    for (S3Access access : accesses(backup, restore)) {
      CaSource ca = access.store().ca().orElse(null);
      if (ca != null && access.store().page().isEmpty()) {
        String kind = ca.kind() == CaSource.Kind.SECRET ? "Secret" : "ConfigMap";
        existing.add(new Existing(kind, ca.name(), Set.of(ca.key())));
      }
    }
    return existing;
  }

  /** Every store that the cluster reaches, the one of its backups first. */
  static List<S3Access> accesses(
      Optional<PostgresqlBackup> backup, Optional<PostgresqlRestore> restore) {
    List<S3Access> accesses = new ArrayList<>();
    if (backup.isPresent()) {
      accesses.add(backup.get().access());
      if (backup.get().second().isPresent()) {
        accesses.add(backup.get().second().get().access());
      }
    }
    if (restore.isPresent() && restore.get().outside()) {
      accesses.add(restore.get().access());
    }
    return accesses;
  }

  /** pgBackRest reads the passphrase from a file whose name ends in {@code .conf}. */
  private static SecretNeed cipher(PostgresqlNames names, boolean second) {
    SecretNeed.Key passphrase =
        new SecretNeed.Key("passphrase", SecretValue.Random.of(Accepted.SECRET_KEY));
    List<Part> parts = new ArrayList<>();
    parts.add(Part.text("[global]\nrepo1-cipher-pass="));
    parts.add(Part.of(passphrase));
    if (second) {
      parts.add(Part.text("\nrepo2-cipher-pass="));
      parts.add(Part.of(passphrase));
    }
    parts.add(Part.text("\n"));
    SecretNeed.Key conf =
        new SecretNeed.Key("cipher.conf", SecretValue.Composed.of(parts.toArray(new Part[0])));
    return new SecretNeed(
        names.cipherSecret(), List.of(passphrase, conf), List.of(names.resource()));
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
    Outside outside =
        new Outside(
            spec.endpoint(), spec.region(), spec.ca(), spec.secret(), names.secondStoreSecret());
    return Optional.of(
        new PostgresqlBackup.Second(
            outside(site, operator, outside, spec.bucket(), "/backup/second/endpoint"),
            spec.full().orElse(LATER),
            spec.retentionDays().orElse(first.retentionDays())));
  }

  /** The archive that the cluster is made from; empty when the profile leaves open where it is. */
  static Optional<PostgresqlRestore> restore(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      Optional<PostgresqlBackup> backup) {
    RestoreSpec spec = site.spec().restore().orElse(null);
    boolean elsewhere = spec != null && spec.endpoint().isPresent();
    if (spec == null
        || backup.isEmpty() && !elsewhere
        || elsewhere && backup.isEmpty() && spec.bucket().isEmpty()) {
      return Optional.empty();
    }
    String namespace = site.platform().namespace().value();
    String path =
        spec.path().orElse(names.repository(namespace, names.archive(site.spec().version())));
    String bucket = spec.bucket().isPresent() ? spec.bucket().get() : backup.get().bucket();
    if (!elsewhere) {
      S3Access own = backup.get().access();
      S3Access access =
          new S3Access(
              own.store(),
              bucket,
              own.prefix(),
              own.credentials(),
              own.user(),
              own.conf(),
              Optional.empty());
      return Optional.of(new PostgresqlRestore(access, path, spec.time(), false));
    }
    Outside outside =
        new Outside(
            spec.endpoint().get(), spec.region(), spec.ca(), spec.secret(), names.restoreSecret());
    return Optional.of(
        new PostgresqlRestore(
            outside(site, operator, outside, bucket, "/restore/endpoint"),
            path,
            spec.time(),
            true));
  }

  /**
   * A store outside the profile.
   *
   * @param otherwise the Secret's name where the profile gives none
   */
  private record Outside(
      String endpoint,
      String region,
      Optional<CaSpec> ca,
      Optional<DnsName> secret,
      String otherwise) {}

  private static Optional<S3Access> outside(
      Site<PostgresqlSpec> site, PostgresqlOperator operator, PostgresqlNames names) {
    BackupSpec backup = site.spec().backup();
    if (backup.bucket().isEmpty()) {
      return Optional.empty();
    }
    Outside outside =
        new Outside(
            backup.endpoint().orElseThrow(),
            backup.region(),
            backup.ca(),
            backup.secret(),
            names.outsideStoreSecret());
    return Optional.of(outside(site, operator, outside, backup.bucket().get(), "/backup/endpoint"));
  }

  private static S3Access outside(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      Outside asked,
      String bucket,
      String field) {
    S3Endpoint endpoint = S3Endpoint.of(asked.endpoint(), asked.region());
    Peer peer = Peer.of(endpoint, site.platform().clusterDomain().value());
    Optional<CaSource> ca =
        asked.ca().isPresent() ? CaSource.of(asked.ca().get()) : Optional.empty();
    S3Store store = new S3Store(endpoint, ca, peer, site.pointer() + field, List.of(), "");
    AccessPair pair = AccessPair.ofStrangers("the store at " + endpoint.authority());
    String secret = asked.secret().isPresent() ? asked.secret().get().value() : asked.otherwise();
    return new S3Access(
        store,
        bucket,
        "",
        S3Credentials.existing(secret, pair),
        "",
        operator.readsConf(),
        Optional.empty());
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

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Existing;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.SecretValue.Composed.Part;
import io.datalyptica.plan.contract.S3Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What backups and a restore need of others: Secrets, CAs, images, and the ways to stores. */
final class BackupNeeds {
  private BackupNeeds() {}

  /** What must exist for backups and for a restore, beside what the platform's store has. */
  static List<SecretNeed> secrets(
      PostgresqlNames names,
      Optional<PostgresqlBackup> backup,
      Optional<PostgresqlRestore> restore) {
    List<SecretNeed> secrets = new ArrayList<>();
    if (backup.isPresent()) {
      secrets.addAll(backup.get().access().secrets(names.backupReader()));
      S3Credentials second =
          backup.get().second().isPresent()
              ? backup.get().second().get().access().credentials()
              : null;
      if (second != null && second.given().isPresent()) {
        secrets.add(
            new SecretNeed(
                second.secret(),
                List.of(second.given().get().pgbackrest(2)),
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

  /**
   * Where the images of the drill stand.
   *
   * @param section pointer of the cluster's
   */
  static List<ImageUse> images(
      String section, PostgresqlNames names, Optional<PostgresqlBackup> backup) {
    PostgresqlBackup.Drill drill = backup.isEmpty() ? null : backup.get().drill().orElse(null);
    String object = "CronJob/" + names.drill();
    return drill == null
        ? List.of()
        : List.of(
            new ImageUse(drill.restore(), section + "/backup/drill", object, "restore"),
            new ImageUse(drill.check(), section, object, "check"));
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

  /** The role that the cluster's pods take on; "" when every store is reached with keys. */
  static String role(Optional<PostgresqlBackup> backup, Optional<PostgresqlRestore> restore) {
    for (S3Access access : accesses(backup, restore)) {
      if (!access.credentials().role().isEmpty()) {
        return access.credentials().role();
      }
    }
    return "";
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
}

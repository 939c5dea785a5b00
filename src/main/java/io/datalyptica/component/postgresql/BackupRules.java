package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Whether there are backups, and where they lie. */
final class BackupRules {
  private BackupRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    if (!postgresql.backupWanted()) {
      noBackups(postgresql, report);
      return;
    }
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    if (backup == null) {
      noPlace(postgresql, report);
      return;
    }
    secretWithoutEffect(postgresql, backup, report);
    sameDisks(postgresql, backup.access(), report);
    if (postgresql.runBy(Operator.CRUNCHY)) {
      plainHttp(postgresql, backup, report);
    }
  }

  /** PG-040 */
  private static void noBackups(PostgresqlPlan postgresql, Report report) {
    report.found(
        "PG-040",
        postgresql.at("backup/enabled"),
        "there are no backups: what is deleted by mistake, or lost with the storage, cannot be"
            + " restored",
        "set backup.enabled: true",
        new Fix(postgresql.at("backup/enabled"), "true"));
  }

  /** PG-041 */
  private static void noPlace(PostgresqlPlan postgresql, Report report) {
    Need.Refusal refusal = postgresql.backups().need().flatMap(Need::refusal).orElse(null);
    if (refusal == Need.Refusal.SAID) {
      return;
    }
    BackupSpec asked = postgresql.backupAsked();
    if (asked.outside().endpoint().isPresent()) {
      report.found(
          "PG-041",
          postgresql.at("backup/endpoint"),
          "endpoint names a store, but no bucket in it: no backup is made and no WAL archived",
          "add backup.bucket");
    } else if (refusal == null) {
      report.found(
          "PG-041",
          postgresql.at("backup"),
          "backups are on, but the profile has no object store and names none outside: no backup is"
              + " made and no WAL archived",
          "add objectStore, or backup.endpoint with backup.bucket");
    } else {
      report.found(
          "PG-041",
          postgresql.at("backup/bucket"),
          "bucket "
              + asked.bucket().orElse("")
              + " does not stand in objectStore.buckets: no backup is made and no WAL"
              + " archived",
          "add it to objectStore.buckets, or remove backup.bucket: then one is made for the"
              + " backups",
          new Fix(postgresql.at("backup/bucket"), ""));
    }
  }

  /** PG-042 */
  private static void secretWithoutEffect(
      PostgresqlPlan postgresql, PostgresqlBackup backup, Report report) {
    BackupSpec asked = postgresql.backupAsked();
    if (asked.outside().secret().isEmpty() || asked.outside().endpoint().isPresent()) {
      return;
    }
    report.found(
        "PG-042",
        postgresql.at("backup/secret"),
        "secret "
            + asked.outside().secret().get()
            + " is not used: the object store of the profile has "
            + backup.access().credentials().confSecret()
            + " for the backups",
        "remove backup.secret, or set backup.endpoint",
        new Fix(postgresql.at("backup/secret"), ""));
  }

  /** PG-043: only a later pgBackRest of Crunchy's can be told to speak plain HTTP. */
  private static void plainHttp(PostgresqlPlan postgresql, PostgresqlBackup backup, Report report) {
    OperatorVersion version = postgresql.subscription().version().orElse(null);
    boolean speaksHttp = version != null && version.atLeast(OperatorVersion.first("since.http"));
    if (speaksHttp || backup.access().store().endpoint().tls()) {
      return;
    }
    String operator =
        version != null
            ? "operator " + version + " speaks HTTPS only"
            : ("an operator before " + OperatorVersion.first("since.http"))
                + " speaks HTTPS only, and nothing here says that it is a later one";
    String pointer = backup.access().store().pointer();
    report.found(
        "PG-043",
        pointer,
        "the store speaks plain HTTP, and pgBackRest of "
            + operator
            + ": no backup is made, and WAL piles up until its volume is full",
        backup.ownStore()
            ? "set objectStore.tls: serviceCA"
            : "use an https:// endpoint, or set subscription.startingCSV: "
                + Facts.text("since.http")
                + " or later",
        backup.ownStore() ? new Fix[] {new Fix(pointer, "serviceCA")} : new Fix[0]);
  }

  /** PG-050 */
  private static void sameDisks(PostgresqlPlan postgresql, S3Access access, Report report) {
    Optional<String> ours = postgresql.instances().storageClass();
    if (!access.store().disks().contains(ours)) {
      return;
    }
    String disks = ours.isPresent() ? "StorageClass " + ours.get() : "the default StorageClass";
    report.found(
        "PG-050",
        postgresql.at("backup/bucket"),
        ("the backups lie on " + disks) + ", like the database: losing that storage loses both",
        "set objectStore.storageClass to other disks, or backup.endpoint to a store elsewhere");
  }
}

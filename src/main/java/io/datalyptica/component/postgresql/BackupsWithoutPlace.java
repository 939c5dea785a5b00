package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Backups without a bucket to write to. */
public final class BackupsWithoutPlace implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-041";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.backupWanted() || postgresql.backup().isPresent()) {
      return;
    }
    Optional<Need.Refusal> refusal = postgresql.backups().need().flatMap(Need::refusal);
    if (refusal.isPresent() && refusal.get() == Need.Refusal.SAID) {
      return;
    }
    BackupSpec asked = postgresql.backupAsked();
    if (asked.endpoint().isPresent()) {
      report.found(
          "PG-041",
          BACKUP + "/endpoint",
          "endpoint names a store, but no bucket in it: no backup is made and no WAL archived",
          "add backup.bucket");
    } else if (refusal.isEmpty()) {
      report.found(
          "PG-041",
          BACKUP,
          "backups are on, but the profile has no object store and names none outside: no backup is"
              + " made and no WAL archived",
          "add objectStore, or backup.endpoint with backup.bucket");
    } else {
      report.found(
          "PG-041",
          BACKUP + "/bucket",
          "bucket "
              + asked.bucket().orElse("")
              + " does not stand in objectStore.buckets: no backup is made and no WAL"
              + " archived",
          "add it to objectStore.buckets, or remove backup.bucket: then one is made for the"
              + " backups",
          new Fix(BACKUP + "/bucket", ""));
    }
  }
}

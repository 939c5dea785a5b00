package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Backups without a bucket to write to. */
public final class BackupsWithoutPlace implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-041",
        Severity.ERROR,
        "backups that have nowhere to go",
        """
        pgBackRest needs a bucket. It is one of the profile's own object store, which makes it and a user for it, or
        one of a store outside the profile, which takes an `endpoint` and a `bucket`. With neither, no backup is
        made and no WAL archived, although backups are switched on.
        """,
        """
        Name a bucket that stands in `objectStore.buckets`, or none: then one is made for the backups. Or set
        `backup.endpoint` and `backup.bucket`.
        """,
        "PGO CRD: repos[].s3 requires bucket, endpoint and region");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.backupWanted() || postgresql.backup().isPresent()) {
      return;
    }
    if (plan.foreignStore().isPresent() && plan.foreignStore().get().store().isEmpty()) {
      return; // that the store has no address is another rule's
    }
    BackupSpec asked = postgresql.backupAsked();
    if (asked.endpoint().isPresent()) {
      report.found(
          BACKUP + "/endpoint",
          "endpoint names a store, but no bucket in it: no backup is made and no WAL archived",
          "add backup.bucket");
    } else if (plan.objectStore().isEmpty() && plan.foreignStore().isEmpty()) {
      report.found(
          BACKUP,
          "backups are on, but the profile has no object store and names none outside: no backup is"
              + " made and no WAL archived",
          "add objectStore, or backup.endpoint with backup.bucket");
    } else {
      report.found(
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

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** Whether a cluster can be made from the archive that the profile names. */
final class RestoreRules {
  private RestoreRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    if (postgresql.backups().restoreAsked().isPresent()) {
      source(postgresql, report);
      ownArchive(postgresql, report);
    }
  }

  /** PG-091 */
  private static void source(PostgresqlPlan postgresql, Report report) {
    if (postgresql.restore().isPresent()) {
      return;
    }
    report.found(
        "PG-091",
        postgresql.at("restore"),
        "restore names no store to read from, and there are no backups whose store could be meant:"
            + " the cluster would start empty",
        "set restore.endpoint with restore.bucket, or set backup.enabled: true");
  }

  /**
   * PG-093: barman refuses to archive into a folder that is not empty
   * (barman-cloud-check-wal-archive).
   */
  private static void ownArchive(PostgresqlPlan postgresql, Report report) {
    PostgresqlRestore restore = postgresql.restore().orElse(null);
    PostgresqlBackup backup = postgresql.backup().orElse(null);
    if (restore == null
        || backup == null
        || restore.outside()
        || !postgresql.runBy(Operator.CLOUD_NATIVE_PG)
        || !restore.path().equals(backup.path())
        || !restore.access().bucket().equals(backup.bucket())) {
      return;
    }
    report.found(
        "PG-093",
        postgresql.at("backup/archive"),
        "the cluster is made from archive "
            + backup.archive()
            + " and would archive into it again, which barman refuses: no instance becomes ready",
        "set backup.archive: " + next(backup.archive()) + ", or any name that was never used",
        new Fix(postgresql.at("backup/archive"), next(backup.archive())));
  }

  private static String next(String archive) {
    return archive + "-restored";
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Backups that are switched off. */
public final class NoBackups implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "PG-040",
        Severity.ERROR,
        "a database without backups",
        """
        Replicas repeat a `DROP TABLE` within milliseconds, and a fault of the storage takes all of them. Without
        backups there is no point in time to go back to: the operator's `archive_command` succeeds without doing anything,
        and WAL is thrown away.
        """,
        "Remove `backup.enabled: false`. Backups go to a bucket of the object store, or to"
            + " `backup.endpoint`.",
        "PGO 5.7 and later: no backups, archive_command=true");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.backupWanted()) {
      report.found(
          BACKUP + "/enabled",
          "there are no backups: what is deleted by mistake, or lost with the storage, cannot be"
              + " restored",
          "set backup.enabled: true",
          new Fix(BACKUP + "/enabled", "true"));
    }
  }
}

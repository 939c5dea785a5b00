package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Backups that are switched off. */
public final class NoBackups implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-040";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.backupWanted()) {
      report.found(
          "PG-040",
          BACKUP + "/enabled",
          "there are no backups: what is deleted by mistake, or lost with the storage, cannot be"
              + " restored",
          "set backup.enabled: true",
          new Fix(BACKUP + "/enabled", "true"));
    }
  }
}

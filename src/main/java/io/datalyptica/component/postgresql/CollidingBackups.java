package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Schedules that meet. */
public final class CollidingBackups implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-045",
        Severity.WARNING,
        "two backups that start in the same minute",
        """
        One backup of a cluster runs at a time: the second finds pgBackRest's lock, fails, and is tried again a few
        times. Which of the two wins is chance, so now and then the full backup is the one that is missing.
        """,
        """
        Keep them apart by more than a backup takes, such as `full: "0 2 * * 0"` and `differential: "0 2 * * 1-6"`.
        """,
        "pgBackRest, lock per stanza; PGO internal/controller/postgrescluster/pgbackrest.go: one"
            + " CronJob per type");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.backup().isEmpty()) {
      return;
    }
    for (String pair : postgresql.backup().get().collisions()) {
      String second = pair.substring(pair.lastIndexOf(' ') + 1);
      report.found(
          BACKUP + "/" + second,
          pair + " backups start in the same minute at times: the one that finds the lock fails",
          "move " + second + " to days or hours without the other");
    }
  }
}

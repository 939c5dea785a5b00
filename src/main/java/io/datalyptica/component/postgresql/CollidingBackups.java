package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Schedules that meet. */
public final class CollidingBackups implements CrunchyRule {
  @Override
  public String id() {
    return "PG-045";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.backup().isEmpty()) {
      return;
    }
    for (String pair : postgresql.backup().get().schedule().collisions()) {
      String second = pair.substring(pair.lastIndexOf(' ') + 1);
      report.found(
          "PG-045",
          BACKUP + "/" + second,
          pair + " backups start in the same minute at times: the one that finds the lock fails",
          "move " + second + " to days or hours without the other");
    }
  }
}

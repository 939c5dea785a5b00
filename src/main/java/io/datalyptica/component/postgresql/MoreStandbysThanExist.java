package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A number of synchronous standbys that is quietly lowered. */
public final class MoreStandbysThanExist implements CrunchyRule {
  @Override
  public String id() {
    return "PG-005";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int standbys = postgresql.instances().replicas() - 1;
    int asked = postgresql.synchronous().standbys();
    if (postgresql.synchronous().on() && standbys > 0 && asked > standbys) {
      report.found(
          "PG-005",
          AT + "/synchronous/standbys",
          "a commit is to wait for "
              + asked
              + " standbys, but "
              + (standbys + 1)
              + " instances have "
              + standbys
              + ": it is acknowledged on fewer copies than written here",
          "set synchronous.standbys: " + standbys + ", or replicas: " + (asked + 1),
          new Fix(AT + "/synchronous/standbys", Integer.toString(standbys)));
    }
  }
}

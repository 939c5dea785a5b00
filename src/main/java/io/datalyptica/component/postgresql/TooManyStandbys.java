package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** As many synchronous standbys as instances, or more. */
public final class TooManyStandbys implements CloudNativePgRule {
  @Override
  public String id() {
    return "PG-080";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int replicas = postgresql.instances().replicas();
    int asked = postgresql.synchronous().standbys();
    if (postgresql.synchronous().on() && replicas > 1 && asked >= replicas) {
      report.found(
          "PG-080",
          AT + "/synchronous/standbys",
          "a commit is to wait for "
              + asked
              + " standbys, and "
              + replicas
              + " instances have "
              + (replicas - 1)
              + ": CloudNativePG refuses the cluster",
          "set synchronous.standbys: " + (replicas - 1) + ", or replicas: " + (asked + 1),
          new Fix(AT + "/synchronous/standbys", Integer.toString(replicas - 1)));
    }
  }
}

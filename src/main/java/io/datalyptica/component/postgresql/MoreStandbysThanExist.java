package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A number of synchronous standbys that is quietly lowered. */
public final class MoreStandbysThanExist implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-005",
        Severity.WARNING,
        "a commit is to wait for more standbys than there are",
        """
        Patroni lowers `synchronous_node_count` to the standbys that are there, and says nothing. A commit is then
        on fewer instances than the profile says: with `standbys: 3` and 3 instances it is on the primary and 2
        standbys, not on 4 instances.
        """,
        "Set `synchronous.standbys` below `replicas`, or raise `replicas`.",
        "Patroni docs/replication_modes.rst, \"Synchronous Replication Factor\"");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int standbys = postgresql.instances().replicas() - 1;
    int asked = postgresql.synchronous().standbys();
    if (postgresql.synchronous().on() && standbys > 0 && asked > standbys) {
      report.found(
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

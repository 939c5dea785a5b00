package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Standbys that may lag behind what clients were told. */
public final class AsynchronousReplication implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "PG-003",
        Severity.WARNING,
        "asynchronous replication: a failover loses acknowledged commits",
        """
        Without `synchronous_mode` the primary acknowledges a commit before any standby has it. When the primary is
        lost, Patroni promotes a standby that may lag by as much as `maximum_lag_on_failover` (1 MiB of WAL), and
        what the lag held is gone although clients were told that it is safe.
        """,
        """
        Set `synchronous: {mode: preferred, standbys: 1}`: a commit waits for one standby while there is one; when
        the last standby goes, writes go on. Use `required` where no acknowledged commit may be lost and waiting
        writes are the lesser evil.
        """,
        "Patroni docs/replication_modes.rst, \"Asynchronous mode durability\" and \"Synchronous"
            + " mode\"");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (!postgresql.synchronous().on() && postgresql.instances().replicas() > 1) {
      int standbys = postgresql.instances().replicas() - 1;
      report.found(
          AT + "/synchronous/mode",
          "replication to "
              + (standbys == 1 ? "the standby" : standbys + " standbys")
              + " is asynchronous: a failover loses commits that clients were told are safe",
          "set synchronous.mode: preferred",
          new Fix(AT + "/synchronous/mode", "preferred"));
    }
  }
}

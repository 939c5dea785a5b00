package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cluster of one: there is nothing to fail over to. */
public final class SingleInstance implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "PG-001",
        Severity.ERROR,
        "one PostgreSQL instance in a highly available platform",
        """
        With one instance Patroni has no standby to promote. When its node is lost, PostgreSQL is away until the pod
        runs again on another node with the same volume, and a volume that is lost takes every commit since the last
        archived WAL file (up to a minute, `archive_timeout`) with it. A single instance gets no PodDisruptionBudget
        either: every drain stops the database.
        """,
        "Set `replicas: 3`: one may be lost, and there is still a standby.",
        "Patroni docs/replication_modes.rst; PGO"
            + " internal/controller/postgrescluster/pod_disruption_budget.go");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.instances().replicas() == 1) {
      report.found(
          AT + "/replicas",
          "1 instance: when its node is lost there is nothing to fail over to, and the database is"
              + " away until the pod runs elsewhere",
          "set replicas: 3",
          new Fix(AT + "/replicas", "3"));
    }
  }
}

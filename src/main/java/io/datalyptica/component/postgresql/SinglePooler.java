package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A pooler that is a single point of failure. */
public final class SinglePooler implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "PG-032",
        Severity.WARNING,
        "one PgBouncer pod before a highly available database",
        """
        All clients go through PgBouncer. With one pod, every drain and every lost node cuts all of them off until
        the pod runs elsewhere, however many instances PostgreSQL has.
        """,
        "Set `pooler.replicas: 2`.",
        """
        PGO internal/controller/postgrescluster/pgbouncer.go: a Deployment with a PodDisruptionBudget when there are
        several
        """);
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.pooler().isPresent()
        && postgresql.pooler().get().replicas() == 1
        && postgresql.instances().replicas() > 1) {
      report.found(
          AT + "/pooler/replicas",
          "1 PgBouncer pod stands before "
              + postgresql.instances().replicas()
              + " instances: losing it cuts every client off",
          "set pooler.replicas: 2",
          Fix.safe(AT + "/pooler/replicas", "2"));
    }
  }
}

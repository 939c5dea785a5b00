package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cluster of two: it fails over once. */
public final class TwoInstances implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "PG-002",
        Severity.WARNING,
        "two PostgreSQL instances: no redundancy after the first loss",
        """
        Two instances fail over by themselves (the lease lives in Kubernetes, so an even number is no problem for
        the election), but from then until the other one is rebuilt there is a single copy. A drain or a rolling
        update of the operator takes one away on purpose, so that moment comes with every maintenance.
        """,
        "Set `replicas: 3`, which keeps a standby through one loss.",
        "PGO docs, high availability; Patroni with use_endpoints: no pod quorum");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.instances().replicas() == 2 && !postgresql.synchronous().strict()) {
      report.found(
          AT + "/replicas",
          "2 instances: after losing one, or during every rolling update, a single copy is left",
          "set replicas: 3",
          new Fix(AT + "/replicas", "3"));
    }
  }
}

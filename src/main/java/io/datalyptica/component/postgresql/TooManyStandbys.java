package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** As many synchronous standbys as instances, or more. */
public final class TooManyStandbys implements CloudNativePgRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-080",
        Severity.ERROR,
        "more synchronous standbys than CloudNativePG accepts",
        """
        Of `n` instances one is the primary, so `n - 1` standbys can confirm a commit. CloudNativePG refuses a
        `synchronous.number` that is not below the number of instances: the cluster is not made, or a change of it
        never comes into force.
        """,
        "Set `synchronous.standbys` below `replicas`, or raise `replicas`.",
        "CloudNativePG internal/webhook/v1/cluster_webhook.go,"
            + " validateSynchronousReplicaConfiguration");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int replicas = postgresql.instances().replicas();
    int asked = postgresql.synchronous().standbys();
    if (postgresql.synchronous().on() && replicas > 1 && asked >= replicas) {
      report.found(
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

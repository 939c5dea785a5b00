package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cluster of one that must not write without a standby. */
public final class RequiredAlone implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-004",
        Severity.ERROR,
        "writes that wait for a standby which never exists",
        """
        `required` is Patroni's `synchronous_mode_strict`: with no standby connected, `synchronous_standby_names` is
        `*`, and a commit waits until some standby confirms it. A cluster of one never has a standby, so every
        commit of every application waits for ever. CloudNativePG refuses such a cluster.
        """,
        "Set `replicas: 3`, or `synchronous.mode: off` where one instance is enough.",
        "Patroni patroni/ha.py, process_sync_replication: strict mode and nobody picked sets `*`;"
            + " CloudNativePG cluster_webhook.go, validateSynchronousReplicaConfiguration");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.synchronous().strict() && postgresql.instances().replicas() == 1) {
      report.found(
          AT + "/synchronous/mode",
          "mode is required with 1 instance: there is never a standby, so every commit waits for"
              + " ever",
          "set replicas: 3, or synchronous.mode: off",
          new Fix(AT + "/synchronous/mode", "off"));
    }
  }
}

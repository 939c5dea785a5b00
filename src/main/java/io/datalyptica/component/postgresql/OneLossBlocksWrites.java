package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Locale;

/** Required standbys of which none may be missing. */
public final class OneLossBlocksWrites implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "PG-006",
        Severity.WARNING,
        "one lost instance stops all writes",
        """
        `required` keeps writes waiting while too few standbys are there. Where every standby is needed, losing one,
        or draining its node, stops every write until it returns, although the primary is healthy. Under Crunchy's
        operator one standby is enough: Patroni lowers the number to those that are left, so with three instances
        writes go on after one loss whatever `standbys` says. CloudNativePG waits for the whole number.
        """,
        """
        Have one instance more than a commit needs, `replicas: standbys + 2`, or set `synchronous.mode: preferred`,
        which goes on without a standby.
        """,
        """
        Patroni docs/replication_modes.rst, "Synchronous mode" and "Synchronous Replication Factor"; CloudNativePG
        docs/src/replication.md, "Data Durability and Synchronous Replication"
        """);
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int replicas = postgresql.instances().replicas();
    var synchronous = postgresql.synchronous();
    if (synchronous.strict() && replicas > 1 && synchronous.lossesBeforeWritesWait(replicas) == 0) {
      int enough = synchronous.instancesToWrite() + 1;
      String standby = replicas == 2 ? "the one standby" : "one standby";
      report.found(
          AT + "/synchronous/mode",
          "mode is required with "
              + replicas
              + " instances: losing "
              + standby
              + " stops every write until it returns",
          "set replicas: " + enough + ", or synchronous.mode: preferred",
          new Fix(AT + "/replicas", Integer.toString(enough)));
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    int replicas = postgresql.instances().replicas();
    var s = postgresql.synchronous();
    return "- instances: "
        + replicas
        + ", mode "
        + s.mode().name().toLowerCase(Locale.ROOT)
        + ", standbys "
        + s.standbys()
        + "\n- instances that may be away before writes wait: "
        + s.lossesBeforeWritesWait(replicas)
        + "\n";
  }
}

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PostgresqlPlan;
import java.util.Locale;

/** Required standbys of which there is only one. */
public final class OneLossBlocksWrites implements PostgresqlRule {
  private static final RuleDoc DOC =
      RuleDoc.ofRedundancy(
          "PG-006",
          Severity.WARNING,
          "one lost instance stops all writes",
          """
          `required` keeps writes waiting while no standby is there. With two instances there is one standby: losing
          it, or draining its node, stops every write until it returns, although the primary is healthy. Patroni
          lowers the number of standbys to those that are left, so with three instances writes go on after one loss
          whatever `standbys` says.
          """,
          "Set `replicas: 3`, or `synchronous.mode: preferred`, which goes on without a standby.",
          "Patroni docs/replication_modes.rst, \"Synchronous mode\" and \"Synchronous Replication Factor\"");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int replicas = postgresql.instances().replicas();
    var synchronous = postgresql.synchronous();
    if (synchronous.strict() && replicas > 1 && synchronous.lossesBeforeWritesWait(replicas) == 0) {
      report.found(
          AT + "/synchronous/mode",
          "mode is required with " + replicas + " instances: losing the one standby stops every write until it returns",
          "set replicas: 3, or synchronous.mode: preferred",
          new Fix(AT + "/replicas", "3"));
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    int replicas = postgresql.instances().replicas();
    var s = postgresql.synchronous();
    return "- instances: " + replicas + ", mode " + s.mode().name().toLowerCase(Locale.ROOT) + ", standbys "
        + s.standbys() + "\n- instances that may be away before writes wait: "
        + s.lossesBeforeWritesWait(replicas) + "\n";
  }
}

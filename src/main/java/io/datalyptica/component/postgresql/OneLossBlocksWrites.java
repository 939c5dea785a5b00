package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Required standbys of which none may be missing. */
public final class OneLossBlocksWrites implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-006";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    int replicas = postgresql.instances().replicas();
    var synchronous = postgresql.synchronous();
    if (synchronous.strict() && replicas > 1 && synchronous.lossesBeforeWritesWait(replicas) == 0) {
      int enough = synchronous.instancesToWrite() + 1;
      String standby = replicas == 2 ? "the one standby" : "one standby";
      report.found(
          "PG-006",
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
        + s.mode().word()
        + ", standbys "
        + s.standbys()
        + "\n- instances that may be away before writes wait: "
        + s.lossesBeforeWritesWait(replicas)
        + "\n";
  }
}

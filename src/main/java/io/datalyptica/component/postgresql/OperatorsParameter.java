package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A parameter that the operator sets itself. */
public final class OperatorsParameter implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-065",
        Severity.ERROR,
        "a setting that belongs to the operator",
        """
        The operator owns archiving, recovery, TLS, sockets, the cluster's name and what manages replication: it
        overrules or refuses these settings. The profile would promise something that never comes into force, so the
        setting is left out of what is rendered.
        """,
        "Remove the setting. Synchronous replication, backups and TLS have fields of their own.",
        "PGO CRD, validation of config.parameters; internal/patroni/config.go; CloudNativePG"
            + " pkg/postgres/configuration.go, FixedConfigurationParameters");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : postgresql.refusedParameters()) {
      report.found(
          PARAMETERS + name,
          name + " is set by the operator: what stands here never comes into force",
          "remove " + name,
          Fix.safe(PARAMETERS + name, ""));
    }
  }
}

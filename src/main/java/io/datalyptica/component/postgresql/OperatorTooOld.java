package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** A pinned operator without the wanted version. */
public final class OperatorTooOld implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-063",
        Severity.ERROR,
        "an operator that is older than the PostgreSQL it is to run",
        """
        PostgreSQL 18 came with operator 5.8.4. An older one refuses the custom resource or reports
        `MissingRequiredImage`, and makes nothing. With `startingCSV` later versions wait for approval, so it stays
        that one.
        """,
        "Set `subscription.startingCSV` to 5.8.4 or later, or `version: 17`.",
        "PGO release notes 5.8.x");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<OperatorVersion> operator = postgresql.subscription().version();
    if (postgresql.version() >= 18
        && operator.isPresent()
        && !operator.get().atLeast(OperatorVersion.WITH_18)) {
      report.found(
          AT + "/subscription/startingCSV",
          "operator "
              + operator.get()
              + " has no PostgreSQL "
              + postgresql.version()
              + ": it makes nothing",
          "set startingCSV: postgresoperator.v" + OperatorVersion.WITH_18 + " or later",
          new Fix(
              AT + "/subscription/startingCSV", "postgresoperator.v" + OperatorVersion.WITH_18));
    }
  }
}

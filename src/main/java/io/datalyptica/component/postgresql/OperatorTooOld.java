package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A pinned operator without the wanted version. */
public final class OperatorTooOld implements CrunchyRule {
  @Override
  public String id() {
    return "PG-063";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<OperatorVersion> operator = postgresql.subscription().version();
    if (postgresql.version() >= 18
        && operator.isPresent()
        && !operator.get().atLeast(OperatorVersion.WITH_18)) {
      report.found(
          "PG-063",
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

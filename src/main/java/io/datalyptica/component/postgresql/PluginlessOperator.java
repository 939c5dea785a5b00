package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A pinned CloudNativePG from before what the tree uses. */
public final class PluginlessOperator implements CloudNativePgRule {
  private static final OperatorVersion OLDEST = new OperatorVersion(1, 26, 0);

  @Override
  public String id() {
    return "PG-084";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<OperatorVersion> version = postgresql.subscription().version();
    if (ForeignOperator.isVersion(postgresql.subscription())
        && version.isPresent()
        && !version.get().atLeast(OLDEST)) {
      report.found(
          "PG-084",
          AT + "/subscription/startingCSV",
          "operator "
              + version.get()
              + " knows no plugins and no extensions of a Database: it refuses the cluster",
          "set startingCSV: cloudnative-pg.v" + OLDEST + " or later",
          new Fix(AT + "/subscription/startingCSV", "cloudnative-pg.v" + OLDEST));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** A pinned CloudNativePG from before what the tree uses. */
public final class PluginlessOperator implements CloudNativePgRule {
  private static final OperatorVersion OLDEST = new OperatorVersion(1, 26, 0);

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-084",
        Severity.ERROR,
        "a CloudNativePG that is older than the objects it is to act on",
        """
        1.26 is the first that takes plugins for the archive and that makes the extensions and schemas of a
        Database. An older one refuses the Cluster or leaves them out. With `startingCSV` later versions wait for
        approval, so it stays that one.
        """,
        "Set `subscription.startingCSV` to 1.26.0 or later, or remove it.",
        "CloudNativePG release notes 1.26; plugin-barman-cloud, Installation, \"Verifying the"
            + " Requirements\"");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<OperatorVersion> version = postgresql.subscription().version();
    if (ForeignOperator.isVersion(postgresql.subscription())
        && version.isPresent()
        && !version.get().atLeast(OLDEST)) {
      report.found(
          AT + "/subscription/startingCSV",
          "operator "
              + version.get()
              + " knows no plugins and no extensions of a Database: it refuses the cluster",
          "set startingCSV: cloudnative-pg.v" + OLDEST + " or later",
          new Fix(AT + "/subscription/startingCSV", "cloudnative-pg.v" + OLDEST));
    }
  }
}

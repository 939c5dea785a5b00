package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Set;

/** A Subscription of a product that does not know CloudNativePG's custom resources. */
public final class ForeignOperator implements CloudNativePgRule {
  private static final String PACKAGE = "cloudnative-pg";

  /**
   * EDB Postgres for Kubernetes (the same makers, API group postgresql.k8s.enterprisedb.io), and
   * Crunchy's two packages.
   */
  private static final Set<String> OTHERS =
      Set.of("cloud-native-postgresql", "postgresql", "crunchy-postgres-operator");

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-085",
        Severity.ERROR,
        "a subscription that installs another operator than CloudNativePG",
        """
        The objects are of the API group `postgresql.cnpg.io`. EDB's package `cloud-native-postgresql`, which
        descends from the same source, knows `postgresql.k8s.enterprisedb.io` only; a `startingCSV` of another
        package is not found in its channel. Either way nobody acts on the Cluster.
        """,
        "Remove `subscription.package`, and let `startingCSV` begin with `cloudnative-pg.v`.",
        "certified-operators, operators/cloudnative-pg and operators/cloud-native-postgresql");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    OperatorSubscription s = postgresql.subscription();
    if (OTHERS.contains(s.packageName())) {
      report.found(
          AT + "/subscription/package",
          "package "
              + s.packageName()
              + " knows no objects of postgresql.cnpg.io: nobody makes the cluster",
          "remove subscription.package",
          Fix.safe(AT + "/subscription/package", ""));
    } else if (!own(s)) {
      report.found(
          AT + "/subscription/startingCSV",
          s.startingCsv().orElse("")
              + " is no version of package "
              + PACKAGE
              + ": nothing is installed, and nobody"
              + " makes the cluster",
          "set startingCSV: cloudnative-pg.v1.30.1, or remove it",
          new Fix(AT + "/subscription/startingCSV", ""));
    }
  }

  /**
   * A package of another name may be somebody's own catalogue; a version of another package is not
   * in this one.
   */
  private static boolean own(OperatorSubscription s) {
    return !s.packageName().equals(PACKAGE) || s.startingCsv().isEmpty() || isVersion(s);
  }

  /** Whether the starting CSV is one of CloudNativePG, so that its number can be compared. */
  static boolean isVersion(OperatorSubscription s) {
    return s.startingCsv().map(csv -> csv.startsWith(PACKAGE + ".v")).orElse(false);
  }
}

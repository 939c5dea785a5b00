package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
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
  public String id() {
    return "PG-085";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    OperatorSubscription s = postgresql.subscription();
    if (OTHERS.contains(s.packageName())) {
      report.found(
          "PG-085",
          AT + "/subscription/package",
          "package "
              + s.packageName()
              + " knows no objects of postgresql.cnpg.io: nobody makes the cluster",
          "remove subscription.package",
          Fix.safe(AT + "/subscription/package", ""));
    } else if (!own(s)) {
      report.found(
          "PG-085",
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

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;

/**
 * What the clusters of one operator have together: it is installed once, and one of them says so.
 */
final class SharedOperator {
  private SharedOperator() {}

  /**
   * Whether no cluster before {@code own} has the operator installed.
   *
   * @param backup only those with backups count
   */
  static boolean isFirst(Plan plan, PostgresqlPlan own, boolean backup) {
    for (PostgresqlPlan cluster : plan.slices(PostgresqlPlan.class)) {
      boolean counts =
          cluster.manager() == own.manager()
              && cluster.subscription().runsIn().isEmpty() // another namespace has its own
              && (!backup || cluster.backup().isPresent());
      if (counts) {
        return cluster == own;
      }
    }
    return false;
  }

  /** Whether any of them is backed up. */
  static boolean backsUp(Plan plan, PostgresqlPlan own) {
    for (PostgresqlPlan cluster : plan.slices(PostgresqlPlan.class)) {
      if (cluster.manager() == own.manager() && cluster.backup().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The policy of the operator's pods; where two operators run, that of the second has its name.
   */
  static String policy(Plan plan, PostgresqlPlan own) {
    boolean first = plan.slices(PostgresqlPlan.class).getFirst().manager() == own.manager();
    return "postgresql-operator" + (first ? "" : "-" + own.manager().word());
  }
}

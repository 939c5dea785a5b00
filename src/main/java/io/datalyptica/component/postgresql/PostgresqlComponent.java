package io.datalyptica.component.postgresql;

import io.datalyptica.component.Component;
import io.datalyptica.component.Tree;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.plan.Plan;

/**
 * Spells the PostgreSQL cluster: the operator's installation, its custom resources, policies,
 * alerts and the page about it. Each operator's objects have templates of their own.
 */
public final class PostgresqlComponent implements Component {
  @Override
  public void spell(Plan plan, Tree tree) {
    plan.postgresql().ifPresent(postgresql -> spell(plan, postgresql, tree));
  }

  private static void spell(Plan plan, PostgresqlPlan postgresql, Tree tree) {
    PostgresqlFiles files = PostgresqlFiles.of(plan, postgresql, tree);
    files.operator("operatorgroup", plan.platform().namespace().value(), "operatorgroup");
    files.operator("subscription", "postgresql", "subscription");
    if (postgresql.runBy(Operator.CRUNCHY)) {
      CrunchyFiles.spell(files);
    } else {
      CloudNativePgFiles.spell(files);
    }
  }
}

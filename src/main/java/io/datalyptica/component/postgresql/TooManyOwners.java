package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** More than 64 owners. */
public final class TooManyOwners implements CrunchyRule {
  private static final int MOST = 64;

  @Override
  public String id() {
    return "PG-073";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.owners().size() > MOST) {
      report.found(
          "PG-073",
          AT + "/databases",
          postgresql.owners().size()
              + " owners, and the operator takes "
              + MOST
              + ": the API server refuses it",
          "let databases share an owner, or move some to another cluster");
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** More than 64 owners. */
public final class TooManyOwners implements CrunchyRule {
  private static final int MOST = 64;

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-073",
        Severity.ERROR,
        "more roles than the operator takes",
        "The custom resource has room for 64 users. With one more the API server refuses it as a"
            + " whole.",
        "Let databases share an owner, or use a second cluster.",
        "PGO CRD, spec.users maxItems 64");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.owners().size() > MOST) {
      report.found(
          AT + "/databases",
          postgresql.owners().size()
              + " owners, and the operator takes "
              + MOST
              + ": the API server refuses it",
          "let databases share an owner, or move some to another cluster");
    }
  }
}

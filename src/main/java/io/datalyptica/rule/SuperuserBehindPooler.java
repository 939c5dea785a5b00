package io.datalyptica.rule;

import io.datalyptica.component.postgresql.CrunchyRule;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;

/** A superuser whose application is to connect through PgBouncer. */
public final class SuperuserBehindPooler implements CrunchyRule {
  @Override
  public String id() {
    return "SEC-041";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (postgresql.pooler().isEmpty()) {
      return;
    }
    for (int i = 0; i < postgresql.databases().size(); i++) {
      DatabaseSpec database = postgresql.databases().get(i);
      if (database.superuser()) {
        report.found(
            "SEC-041",
            AT + "/databases/" + i + "/superuser",
            database.owner()
                + " is a superuser, and PgBouncer refuses superusers: its application cannot log in"
                + " through the pooler",
            "remove superuser: true",
            new Fix(AT + "/databases/" + i + "/superuser", "false"));
      }
    }
  }
}

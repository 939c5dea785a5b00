package io.datalyptica.rule;

import io.datalyptica.component.postgresql.CrunchyRule;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** A superuser whose application is to connect through PgBouncer. */
public final class SuperuserBehindPooler implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-041",
        Severity.ERROR,
        "a superuser that PgBouncer refuses",
        """
        The query by which the operator's PgBouncer looks up passwords leaves superusers out. Whoever connects
        through it as one gets "no such user", whatever the password. A superuser also reads every database and runs
        programs on the server.
        """,
        "Remove `superuser: true`.",
        """
        PGO internal/pgbouncer/postgres.go, sqlAuthenticationQuery; CrunchyData/postgres-operator issues 2594, 3985
        """);
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

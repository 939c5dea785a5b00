package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.HashMap;
import java.util.Map;

/** Databases that are not separated from each other. */
public final class SharedOwner implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-071",
        Severity.NOTE,
        "one role that owns several databases",
        """
        An owner can read, change and drop all of its databases, so applications that log in as one role are not
        separated. The Secret that Crunchy's operator makes for the role (`<cluster>-pguser-<role>`) names the first of them only, in
        `dbname` and in the URIs.
        """,
        "Give each database an owner of its own (leave `owner` out), unless one application uses"
            + " them all.",
        "PGO internal/controller/postgrescluster/postgres.go, generatePostgresUserSecret");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Map<String, String> firsts = new HashMap<>();
    boolean namesFirst = postgresql.manager().keys().database().isPresent();
    for (int i = 0; i < postgresql.databases().size(); i++) {
      String owner = postgresql.databases().get(i).owner();
      String first = firsts.putIfAbsent(owner, postgresql.databases().get(i).name());
      if (first != null) {
        report.found(
            AT + "/databases/" + i + "/owner",
            owner
                + " owns "
                + first
                + " as well: whoever logs in as "
                + owner
                + " can drop both"
                + (namesFirst ? ", and its Secret names " + first + " only" : ""),
            "remove owner, so that "
                + postgresql.databases().get(i).name()
                + " has one of its own");
      }
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A size or number in a notation that is not that of PostgreSQL. */
public final class UnreadableParameter implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-066",
        Severity.ERROR,
        "a setting that PostgreSQL cannot read",
        """
        PostgreSQL reads sizes as a number and one of `B`, `kB`, `MB`, `GB`, `TB`, in exactly this case: `1Gi` and
        `1gb` are no sizes. With one such value the server does not start.
        """,
        "Write the size in PostgreSQL's own units: `1GB`, not `1Gi`.",
        "PostgreSQL documentation, \"Parameter Interaction via the Configuration File\", units");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : postgresql.unreadableParameters()) {
      String value = postgresql.chosenParameters().getOrDefault(name, "");
      report.found(
          PARAMETERS + name,
          name + " is " + value + ", which PostgreSQL cannot read: the server does not start",
          "write a number and a unit of PostgreSQL such as MB or GB, or remove " + name,
          new Fix(PARAMETERS + name, ""));
    }
  }
}

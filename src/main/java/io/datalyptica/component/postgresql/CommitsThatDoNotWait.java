package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Locale;

/** A synchronous_commit that does not wait for what the profile asks for. */
public final class CommitsThatDoNotWait implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-007";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    String value =
        postgresql
            .chosenParameters()
            .getOrDefault("synchronous_commit", "on")
            .toLowerCase(Locale.ROOT);
    boolean off =
        value.equals("off") || value.equals("false") || value.equals("no") || value.equals("0");
    if (off || value.equals("local") && postgresql.synchronous().on()) {
      report.found(
          "PG-007",
          PARAMETERS + "synchronous_commit",
          "synchronous_commit is "
              + value
              + ": a commit is acknowledged before "
              + (off
                  ? "it is on any disk, and a crash loses it"
                  : "a standby has it, and a failover loses it"),
          "remove synchronous_commit",
          new Fix(PARAMETERS + "synchronous_commit", ""));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Locale;

/** A synchronous_commit that does not wait for what the profile asks for. */
public final class CommitsThatDoNotWait implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-007",
        Severity.WARNING,
        "a setting that takes synchronous replication back",
        """
        The operator names the synchronous standbys, `synchronous_commit` decides whether a commit waits for them.
        `local` waits for the primary's own disk only; `off` not even for that, so that a crash loses the last
        commits (three times `wal_writer_delay`, 0.6 s) on every instance.
        """,
        "Remove `synchronous_commit`; a role or a transaction that can afford it may set it for"
            + " itself.",
        "PostgreSQL documentation, synchronous_commit");
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

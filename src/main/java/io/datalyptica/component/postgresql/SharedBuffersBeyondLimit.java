package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cache that the container may not have. */
public final class SharedBuffersBeyondLimit implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-021",
        Severity.ERROR,
        "shared_buffers at or above the container's memory limit",
        """
        Shared buffers are touched as pages are read. When they alone reach the memory limit, the kernel kills
        PostgreSQL as soon as the cache has filled, and again after every restart.
        """,
        "Set `shared_buffers` to about a quarter of the memory limit, or leave it out: it is"
            + " derived so.",
        "PostgreSQL documentation, shared_buffers; cgroup memory limit");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlMemory m = postgresql.memory();
    if (m.sharedBuffers() >= m.limitBytes()) {
      report.found(
          PARAMETERS + "shared_buffers",
          "shared_buffers of "
              + Amounts.bytes(m.sharedBuffers())
              + " against a memory limit of "
              + Amounts.bytes(m.limitBytes())
              + ": PostgreSQL is killed as soon as its cache has filled",
          "set shared_buffers: " + (m.limitBytes() / 4 >> 20) + "MB, or remove it",
          new Fix(PARAMETERS + "shared_buffers", ""));
    }
  }
}

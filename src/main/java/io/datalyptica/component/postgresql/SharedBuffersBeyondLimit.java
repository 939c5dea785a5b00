package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cache that the container may not have. */
public final class SharedBuffersBeyondLimit implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-021";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlMemory m = postgresql.memory();
    if (m.sharedBuffers() >= m.limitBytes()) {
      report.found(
          "PG-021",
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

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cache that is unusually small or large. */
public final class SharedBuffersShare implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-023";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlMemory m = postgresql.memory();
    boolean odd = m.sharedPercent() < 15 || m.sharedPercent() > 40;
    if (postgresql.chosenParameters().containsKey("shared_buffers")
        && odd
        && m.limitBytes() >= 1L << 30
        && m.fits()
        && m.sharedBuffersFitRequest()) {
      report.found(
          "PG-023",
          PARAMETERS + "shared_buffers",
          "shared_buffers of "
              + Amounts.bytes(m.sharedBuffers())
              + " are "
              + m.sharedPercent()
              + " % of the limit of "
              + Amounts.bytes(m.limitBytes())
              + ": 15 to 40 % is usual",
          "remove shared_buffers, which is then a quarter",
          new Fix(PARAMETERS + "shared_buffers", ""));
    }
  }
}

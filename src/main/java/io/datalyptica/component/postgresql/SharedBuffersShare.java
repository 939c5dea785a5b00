package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cache that is unusually small or large. */
public final class SharedBuffersShare implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-023",
        Severity.NOTE,
        "shared_buffers far from a quarter of the memory",
        """
        A quarter of the memory is the usual start. Much less leaves reads to the kernel's cache, which counts
        against the same limit; beyond 40 % pages are held twice, and working memory gets scarce.
        """,
        "Leave `shared_buffers` out, or set 15 to 40 % of the memory limit.",
        "PostgreSQL documentation, shared_buffers; CloudNativePG resource_management.md");
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

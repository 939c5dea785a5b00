package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Resources;
import io.datalyptica.rule.Report;

/** PostgreSQL that lives on memory which nobody reserved. */
public final class MemoryRequest implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-024";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlMemory m = postgresql.memory();
    if (m.requestBytes() < m.limitBytes() && m.sharedBuffersFitRequest()) {
      report.found(
          "PG-024",
          AT + "/resources/requests/memory",
          "the memory request of "
              + Amounts.bytes(m.requestBytes())
              + " is below the limit of "
              + Amounts.bytes(m.limitBytes())
              + ": when a node runs short, its instance is evicted first",
          "set the memory request to " + limit(postgresql),
          new Fix(AT + "/resources/requests/memory", limit(postgresql)));
    }
  }

  /**
   * Reports shared_buffers above the request, which the operators take differently: {@code
   * consequence} follows a colon.
   */
  static void sharedBuffersAbove(
      String id, PostgresqlPlan postgresql, String consequence, Report report) {
    PostgresqlMemory m = postgresql.memory();
    if (m.sharedBuffers() < m.limitBytes() && !m.sharedBuffersFitRequest()) {
      report.found(
          id,
          AT + "/resources/requests/memory",
          "shared_buffers of "
              + Amounts.bytes(m.sharedBuffers())
              + " are more than the request of "
              + Amounts.bytes(m.requestBytes())
              + ": "
              + consequence,
          "set the memory request to the limit, " + limit(postgresql),
          new Fix(AT + "/resources/requests/memory", limit(postgresql)));
    }
  }

  private static String limit(PostgresqlPlan postgresql) {
    Resources r = postgresql.instances().resources();
    return r.memoryLimit().orElse(r.memoryRequest()).text();
  }
}

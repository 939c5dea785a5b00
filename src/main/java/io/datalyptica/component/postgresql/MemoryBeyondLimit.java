package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Buffers, working memory of all connections and of maintenance together above the limit. */
public final class MemoryBeyondLimit implements PostgresqlRule {
  private static final long SMALLEST = 64 << 10;

  @Override
  public String id() {
    return "PG-020";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlMemory m = postgresql.memory();
    if (m.fits() || m.sharedBuffers() >= m.limitBytes()) {
      return;
    }
    boolean chosen =
        postgresql.chosenParameters().containsKey("work_mem") && m.workMemThatFits() >= SMALLEST;
    String pointer = chosen ? PARAMETERS + "work_mem" : AT + "/resources/limits/memory";
    String message =
        Amounts.bytes(m.sharedBuffers())
            + " of shared_buffers, "
            + m.connections()
            + " x "
            + Amounts.bytes(m.workMem())
            + " of work_mem and "
            + (m.autovacuumWorkers() + 1L)
            + " x "
            + Amounts.bytes(m.maintenanceWorkMem())
            + " of maintenance_work_mem make "
            + Amounts.bytes(m.total())
            + ", more than the limit of "
            + Amounts.bytes(m.limitBytes())
            + ": when all work at once, the kernel kills a backend and every client is"
            + " disconnected";
    if (chosen) {
      String fitting = (m.workMemThatFits() >> 10) + "kB";
      report.found(
          "PG-020",
          pointer,
          message,
          "set work_mem: " + fitting + " or less, or a memory limit of " + Amounts.bytes(m.total()),
          new Fix(pointer, fitting));
    } else {
      report.found(
          "PG-020",
          pointer,
          message,
          "lower maxConnections or what parameters say, or set a larger memory limit");
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    PostgresqlMemory m = postgresql.memory();
    return "- shared_buffers: "
        + Amounts.bytes(m.sharedBuffers())
        + "\n- work_mem: "
        + m.connections()
        + " x "
        + Amounts.bytes(m.workMem())
        + " = "
        + Amounts.bytes(m.workMemSum())
        + "\n- maintenance_work_mem: ("
        + m.autovacuumWorkers()
        + " + 1) x "
        + Amounts.bytes(m.maintenanceWorkMem())
        + " = "
        + Amounts.bytes(m.maintenanceSum())
        + "\n- together "
        + Amounts.bytes(m.total())
        + " of "
        + Amounts.bytes(m.limitBytes())
        + "\n";
  }
}

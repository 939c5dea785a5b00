package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Resources;
import io.datalyptica.rule.Report;

/** What PostgreSQL may take of the memory of its container, and what is reserved of that. */
final class MemoryRules {
  private static final long SMALLEST_WORK_MEM = 64 << 10;

  private MemoryRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    PostgresqlMemory memory = postgresql.memory();
    if (memory.sharedBuffers() >= memory.limitBytes()) {
      cacheBeyondLimit(postgresql, memory, report);
    } else if (!memory.fits()) {
      sumBeyondLimit(postgresql, memory, report);
    }
    if (!memory.sharedBuffersFitRequest()) {
      cacheBeyondRequest(postgresql, memory, report);
      return;
    }
    oddCache(postgresql, memory, report);
    requestBelowLimit(postgresql, memory, report);
  }

  /** PG-020 */
  private static void sumBeyondLimit(
      PostgresqlPlan postgresql, PostgresqlMemory memory, Report report) {
    String message =
        Amounts.bytes(memory.sharedBuffers())
            + " of shared_buffers, "
            + memory.connections()
            + " x "
            + Amounts.bytes(memory.workMem())
            + " of work_mem and "
            + (memory.autovacuumWorkers() + 1L)
            + " x "
            + Amounts.bytes(memory.maintenanceWorkMem())
            + " of maintenance_work_mem make "
            + Amounts.bytes(memory.total())
            + ", more than the limit of "
            + Amounts.bytes(memory.limitBytes())
            + ": when all work at once, the kernel kills a backend and every client is"
            + " disconnected";
    boolean chosen = postgresql.chosenParameters().containsKey("work_mem");
    if (!chosen || memory.workMemThatFits() < SMALLEST_WORK_MEM) {
      report.found(
          "PG-020",
          postgresql.at("resources/limits/memory"),
          message,
          "lower maxConnections or what parameters say, or set a larger memory limit");
      return;
    }
    String fitting = (memory.workMemThatFits() >> 10) + "kB";
    report.found(
        "PG-020",
        postgresql.at("parameters/work_mem"),
        message,
        ("set work_mem: " + fitting + " or less, or a memory limit of ")
            + Amounts.bytes(memory.total()),
        new Fix(postgresql.at("parameters/work_mem"), fitting));
  }

  /** PG-021 */
  private static void cacheBeyondLimit(
      PostgresqlPlan postgresql, PostgresqlMemory memory, Report report) {
    report.found(
        "PG-021",
        postgresql.at("parameters/shared_buffers"),
        "shared_buffers of "
            + Amounts.bytes(memory.sharedBuffers())
            + " against a memory limit of "
            + Amounts.bytes(memory.limitBytes())
            + ": PostgreSQL is killed as soon as its cache has filled",
        "set shared_buffers: " + (memory.limitBytes() / 4 >> 20) + "MB, or remove it",
        new Fix(postgresql.at("parameters/shared_buffers"), ""));
  }

  /** PG-022 of Crunchy's, PG-082 of CloudNativePG, whose webhook does not let it pass */
  private static void cacheBeyondRequest(
      PostgresqlPlan postgresql, PostgresqlMemory memory, Report report) {
    if (memory.sharedBuffers() >= memory.limitBytes()) {
      return; // another rule's
    }
    boolean crunchy = postgresql.runBy(Operator.CRUNCHY);
    report.found(
        crunchy ? "PG-022" : "PG-082",
        postgresql.at("resources/requests/memory"),
        "shared_buffers of "
            + Amounts.bytes(memory.sharedBuffers())
            + " are more than the request of "
            + Amounts.bytes(memory.requestBytes())
            + (crunchy
                ? ": when the node runs short, PostgreSQL is evicted first"
                : ": CloudNativePG refuses the cluster"),
        "set the memory request to the limit, " + limit(postgresql),
        new Fix(postgresql.at("resources/requests/memory"), limit(postgresql)));
  }

  /** PG-023 */
  private static void oddCache(PostgresqlPlan postgresql, PostgresqlMemory memory, Report report) {
    boolean usual = memory.sharedPercent() >= 15 && memory.sharedPercent() <= 40;
    boolean chosen = postgresql.chosenParameters().containsKey("shared_buffers");
    if (!chosen || usual || memory.limitBytes() < 1L << 30 || !memory.fits()) {
      return;
    }
    report.found(
        "PG-023",
        postgresql.at("parameters/shared_buffers"),
        "shared_buffers of "
            + Amounts.bytes(memory.sharedBuffers())
            + " are "
            + memory.sharedPercent()
            + " % of the limit of "
            + Amounts.bytes(memory.limitBytes())
            + ": 15 to 40 % is usual",
        "remove shared_buffers, which is then a quarter",
        new Fix(postgresql.at("parameters/shared_buffers"), ""));
  }

  /** PG-024 */
  private static void requestBelowLimit(
      PostgresqlPlan postgresql, PostgresqlMemory memory, Report report) {
    if (memory.requestBytes() >= memory.limitBytes()) {
      return;
    }
    report.found(
        "PG-024",
        postgresql.at("resources/requests/memory"),
        "the memory request of "
            + Amounts.bytes(memory.requestBytes())
            + " is below the limit of "
            + Amounts.bytes(memory.limitBytes())
            + ": when a node runs short, its instance is evicted first",
        "set the memory request to " + limit(postgresql),
        new Fix(postgresql.at("resources/requests/memory"), limit(postgresql)));
  }

  private static String limit(PostgresqlPlan postgresql) {
    Resources resources = postgresql.instances().resources();
    return resources.memoryLimit().orElse(resources.memoryRequest()).text();
  }

  /** Everything that may be taken at once. */
  static String sum(PostgresqlMemory memory) {
    return "- shared_buffers: "
        + Amounts.bytes(memory.sharedBuffers())
        + "\n- work_mem: "
        + memory.connections()
        + " x "
        + Amounts.bytes(memory.workMem())
        + " = "
        + Amounts.bytes(memory.workMemSum())
        + "\n- maintenance_work_mem: ("
        + memory.autovacuumWorkers()
        + " + 1) x "
        + Amounts.bytes(memory.maintenanceWorkMem())
        + " = "
        + Amounts.bytes(memory.maintenanceSum())
        + "\n- together "
        + Amounts.bytes(memory.total())
        + " of "
        + Amounts.bytes(memory.limitBytes())
        + "\n";
  }
}

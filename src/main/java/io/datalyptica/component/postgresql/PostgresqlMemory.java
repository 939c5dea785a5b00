package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Capped;

/**
 * What PostgreSQL may take of its container's memory: shared buffers, one {@code work_mem} for each
 * connection, and one {@code maintenance_work_mem} for each autovacuum worker and one session
 * beside them. A plan, not a bound: one complex query may use several {@code work_mem}. Above the
 * limit, the kernel kills a backend and PostgreSQL restarts all of them.
 *
 * @param limitBytes the memory limit of the container, or its request when it has no limit
 */
public record PostgresqlMemory(
    long limitBytes,
    long requestBytes,
    long sharedBuffers,
    long workMem,
    int connections,
    long maintenanceWorkMem,
    int autovacuumWorkers) {

  /** All connections' {@code work_mem}. */
  public long workMemSum() {
    return Capped.times(workMem, connections);
  }

  public long maintenanceSum() {
    return Capped.times(maintenanceWorkMem, autovacuumWorkers + 1L);
  }

  public long total() {
    return Capped.plus(Capped.plus(sharedBuffers, workMemSum()), maintenanceSum());
  }

  /**
   * The most {@code work_mem} with which all of it would fit; 0 when the rest alone does not leave
   * any.
   */
  public long workMemThatFits() {
    long rest = Capped.plus(sharedBuffers, maintenanceSum());
    return Math.max(0, limitBytes - rest) / Math.max(1, connections);
  }

  public boolean fits() {
    return total() <= limitBytes;
  }

  public boolean sharedBuffersFitRequest() {
    return sharedBuffers <= requestBytes;
  }

  /** Share of the limit that shared buffers take, in percent. */
  public long sharedPercent() {
    return limitBytes == 0 ? 0 : Math.round(100.0 * sharedBuffers / limitBytes);
  }
}

package io.datalyptica.component.redis;

import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;

/**
 * Where the memory of a Redis container goes, in bytes. {@code maxmemory} counts the data alone:
 * fragmentation, the replicas' buffers and the pages that a fork copies while the dataset is
 * written (AOF rewrite, snapshot, full synchronisation) come on top, and a container at its limit
 * is killed. Measured: 7 % more than maxmemory at rest; the worst case of copy-on-write is the
 * whole dataset.
 *
 * @param limit the memory limit of the container, 0 when there is none
 * @param backlog what the master keeps for replicas that come back (repl-backlog-size)
 * @param replicaBuffer how much one replica may lag behind in the master's memory before it is cut
 *     off
 */
public record RedisMemory(
    long limit, long maxMemory, long backlog, long replicaBuffer, int replicas) {
  private static final long MI = 1L << 20;
  private static final long GI = 1L << 30;
  private static final long MAX_MEMORY_PERCENT = 60;

  static RedisMemory of(RedisSpec spec, Quantity limit) {
    long bytes = limit.value();
    long maxMemory =
        spec.memory()
            .maxMemory()
            .map(Quantity::value)
            .orElse(wholeMebibytes(bytes / 100 * MAX_MEMORY_PERCENT));
    // 64 MiB for each GiB of data bridges a minute at 1 MiB/s; the buffer keeps Redis' own ratio to
    // it (256 MB to 64
    // MB).
    long backlog = Math.clamp(maxMemory / 16, 4 * MI, 512 * MI) / MI * MI;
    return new RedisMemory(bytes, maxMemory, backlog, 4 * backlog, spec.replicas());
  }

  /**
   * The memory limit when the profile gives none: what its maxMemory needs, or the tier's default.
   */
  static Quantity limit(RedisSpec spec, Tier tier) {
    ResourcesSpec resources = spec.common().resources();
    return resources
        .memoryLimit()
        .or(resources::memoryRequest)
        .or(() -> spec.memory().maxMemory().map(m -> mebibytes(limitFor(m.value()))))
        .orElseGet(() -> tier == Tier.HA ? mebibytes(2 * GI) : mebibytes(GI / 2));
  }

  /**
   * The larger of maxmemory / 60 % and maxmemory × 1.5 + 128 Mi: small instances have a fixed share
   * too.
   */
  private static long limitFor(long maxMemory) {
    return Math.max(
        Math.ceilDiv(maxMemory, MAX_MEMORY_PERCENT) * 100, maxMemory + maxMemory / 2 + 128 * MI);
  }

  /**
   * Three times maxMemory hold the AOF, the AOF that is being rewritten and a snapshot for a
   * replica at the same time.
   */
  Quantity storage() {
    long gibibytes = Math.max(1, Math.ceilDiv(maxMemory, GI / 3));
    return Quantity.gibi(gibibytes);
  }

  /** The dataset at its fullest, for people. */
  String dataText() {
    return Amounts.bytes(maxMemory);
  }

  /** What maxmemory takes of the limit, rounded up; 0 without a limit. */
  public int percentOfLimit() {
    return limit == 0 ? 0 : (int) Math.min(999, Math.ceilDiv(maxMemory * 100, limit));
  }

  /** Exactly, where {@link #percentOfLimit()} is rounded for people; never true without a limit. */
  public boolean takesMoreThan(int percent) {
    return limit > 0 && maxMemory * 100 > limit * percent;
  }

  /**
   * Less than 16 Mi: Redis itself holds 0.84 Mi of it (measured) and the backlog 4 Mi, more than a
   * quarter together.
   */
  public boolean isTiny() {
    return maxMemory < 16 * MI;
  }

  /** Fragmentation and allocator overhead at rest, as measured. */
  public long fragmentation() {
    return maxMemory / 100 * 7;
  }

  /** The buffers of all replicas at their worst. */
  public long replicaBuffers() {
    return replicas <= 1 ? 0 : (replicas - 1) * replicaBuffer;
  }

  /**
   * What is left of the limit for copy-on-write and clients when the dataset is full and no replica
   * lags; may be negative.
   */
  public long headroom() {
    return limit - maxMemory - fragmentation() - (replicas > 1 ? backlog : 0);
  }

  /**
   * The share of the dataset that may be overwritten during one rewrite before the limit is
   * reached, in percent.
   */
  public int copyOnWritePercent() {
    return maxMemory <= 0
        ? 0
        : (int) Math.clamp(headroom() / Math.max(1, maxMemory / 100), 0L, 100L);
  }

  private static long wholeMebibytes(long bytes) {
    return bytes < MI ? bytes : bytes / MI * MI;
  }

  private static Quantity mebibytes(long bytes) {
    long mebibytes = Math.ceilDiv(bytes, MI);
    return mebibytes % 1024 == 0 ? Quantity.gibi(mebibytes / 1024) : Quantity.mebi(mebibytes);
  }
}

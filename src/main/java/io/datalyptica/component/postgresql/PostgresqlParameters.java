package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * postgresql.conf as derived from the container's memory, the volumes and the profile. What the
 * profile's {@code parameters} say wins, and whatever is derived takes it into account: a larger
 * {@code shared_buffers} leaves less {@code work_mem}.
 */
final class PostgresqlParameters {
  private static final long LARGEST_WORK_MEM = 64 * PostgresqlSize.MB;
  private static final long SMALLEST_WORK_MEM = 64 * PostgresqlSize.KB;
  private static final long SMALLEST_WAL = PostgresqlWal.SMALLEST;
  private static final long LARGEST_WAL = 4 * PostgresqlSize.GB;

  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final Set<String> refused = new TreeSet<>();
  private final PostgresqlOperator operator;
  private final long limit;
  private final long request;

  /**
   * @param maxConnections the profile's; its {@code parameters} may still overrule it
   */
  PostgresqlParameters(
      PostgresqlOperator operator,
      Map<String, String> user,
      Resources resources,
      int maxConnections) {
    this.operator = operator;
    request = resources.memoryRequest().value();
    limit = resources.memoryLimit().map(l -> l.value()).orElse(request);
    user.forEach(
        (name, value) -> {
          if (operator.owns(name, value)) {
            refused.add(name);
          } else {
            chosen.put(name, value);
          }
        });
    chosen.putIfAbsent("max_connections", Integer.toString(maxConnections));
  }

  /** Derives the memory settings. */
  PostgresqlMemory memory() {
    long shared =
        size(
            "shared_buffers",
            8 * PostgresqlSize.KB,
            Math.max(PostgresqlSize.MB, floor(limit / 4, PostgresqlSize.MB)));
    long maintenance =
        size(
            "maintenance_work_mem",
            PostgresqlSize.KB,
            Math.clamp(floor(limit / 32, PostgresqlSize.MB), PostgresqlSize.MB, PostgresqlSize.GB));
    int workers = number("autovacuum_max_workers", 3);
    int connections = number("max_connections", 100);
    // A tenth stays free: the processes themselves, and the caches of each backend.
    long free = limit - limit / 10 - shared - Capped.times(maintenance, workers + 1L);
    long work = size("work_mem", PostgresqlSize.KB, workMem(free / Math.max(1, connections)));
    // What the kernel can cache of the data files, shared buffers included.
    long cache = Math.max(PostgresqlSize.MB, floor(limit / 2, PostgresqlSize.MB));
    size("effective_cache_size", 8 * PostgresqlSize.KB, cache);
    return new PostgresqlMemory(limit, request, shared, work, connections, maintenance, workers);
  }

  /** Derives how much WAL is kept. */
  PostgresqlWal wal(boolean ownVolume, long volume) {
    long share = floor(ownVolume ? volume / 2 : volume / 10, PostgresqlSize.MB);
    long max =
        size(
            "max_wal_size",
            PostgresqlSize.MB,
            Math.clamp(share, operator.smallestMaxWal(), LARGEST_WAL));
    long min =
        size(
            "min_wal_size",
            PostgresqlSize.MB,
            Math.max(SMALLEST_WAL, floor(max / 4, PostgresqlSize.MB)));
    return new PostgresqlWal(ownVolume, volume, max, min);
  }

  /**
   * Without an archive, a replica that was away can only catch up from what the primary still
   * keeps.
   */
  void keepWalForReplicas(PostgresqlWal wal) {
    size(
        "wal_keep_size",
        PostgresqlSize.MB,
        Math.max(SMALLEST_WAL, floor(wal.maxWalSize() / 4, PostgresqlSize.MB)));
  }

  /** The chosen or default value of a whole number; a rule speaks of those that are none. */
  int number(String name, int defaultValue) {
    String text = chosen.get(name);
    if (text == null) {
      return defaultValue;
    }
    try {
      return Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException _) {
      return defaultValue;
    }
  }

  /** Names that the profile may not set; they are left out. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  /** In alphabetical order: diffs of the file then show changed values only. */
  Map<String, String> all() {
    return new TreeMap<>(chosen);
  }

  private long size(String name, long unit, long derived) {
    String text = chosen.get(name);
    OptionalLong read = text == null ? OptionalLong.empty() : PostgresqlSize.bytes(text, unit);
    if (text == null) {
      chosen.put(name, PostgresqlSize.text(derived));
    }
    return read.orElse(derived);
  }

  private static long workMem(long perConnection) {
    long step = perConnection >= 4 * PostgresqlSize.MB ? PostgresqlSize.MB : SMALLEST_WORK_MEM;
    return Math.clamp(floor(perConnection, step), SMALLEST_WORK_MEM, LARGEST_WORK_MEM);
  }

  private static long floor(long value, long step) {
    return value / step * step;
  }
}

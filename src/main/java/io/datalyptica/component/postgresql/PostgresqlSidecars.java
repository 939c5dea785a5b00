package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Resources;
import io.datalyptica.profile.Quantity;
import java.util.Optional;

/**
 * What the operator's helpers beside PostgreSQL get. Without requests and limits of their own they
 * are refused wherever a ResourceQuota or LimitRange asks for them. Small and equal in every
 * profile: none of them holds data.
 */
public final class PostgresqlSidecars {
  /**
   * Copies certificates, or reloads pgBackRest's or PgBouncer's configuration when it changes: idle
   * shell loops.
   */
  public static final Resources WATCHER = resources("10m", 10, 32, 64);

  /** pgBackRest's TLS server. */
  public static final Resources PGBACKREST = resources("50m", 50, 64, 256);

  /** The barman plugin: it archives WAL, and a base backup runs in it. */
  public static final Resources BARMAN = resources("100m", 100, 256, 1024);

  /** A client of psql. */
  public static final Resources PSQL = resources("20m", 20, 32, 64);

  /** A backup or restore Job. */
  public static final Resources BACKUP_JOB = resources("250m", 250, 256, 512);

  public static final Resources EXPORTER = resources("50m", 50, 64, 256);
  public static final Resources PGBOUNCER = resources("100m", 100, 128, 256);

  private PostgresqlSidecars() {}

  private static Resources resources(String cpu, long cpuMilli, int request, int limit) {
    return new Resources(
        new Quantity(cpu, cpuMilli), mebi(request), Optional.empty(), Optional.of(mebi(limit)));
  }

  private static Quantity mebi(int mebibytes) {
    return new Quantity(mebibytes + "Mi", mebibytes * 1024L * 1024 * 1000);
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Resources;
import io.datalyptica.profile.Quantity;

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
  public static final Resources WATCHER = resources(10, 32, 64);

  /** pgBackRest's TLS server. */
  public static final Resources PGBACKREST = resources(50, 64, 256);

  /** The barman plugin: it archives WAL, and a base backup runs in it. */
  public static final Resources BARMAN = resources(100, 256, 1024);

  /** A client of psql. */
  public static final Resources PSQL = resources(20, 32, 64);

  /** A backup or restore Job. */
  public static final Resources BACKUP_JOB = resources(250, 256, 512);

  /** A restore, and a PostgreSQL that nobody uses. */
  public static final Resources DRILL = resources(250, 512, 1024);

  public static final Resources EXPORTER = resources(50, 64, 256);
  public static final Resources PGBOUNCER = resources(100, 128, 256);

  private PostgresqlSidecars() {}

  private static Resources resources(int millicores, int request, int limit) {
    return Resources.unthrottled(
        Quantity.millicores(millicores), Quantity.mebi(request), Quantity.mebi(limit));
  }
}

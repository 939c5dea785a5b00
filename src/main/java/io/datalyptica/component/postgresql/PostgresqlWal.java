package io.datalyptica.component.postgresql;

/**
 * How much write-ahead log PostgreSQL keeps between checkpoints, against the volume it lives on.
 * When archiving fails, WAL piles up beyond {@code max_wal_size} until the volume is full and the
 * primary stops; the other half of the volume is the time to react.
 *
 * @param ownVolume false: the WAL shares the data volume
 */
public record PostgresqlWal(boolean ownVolume, long volumeBytes, long maxWalSize, long minWalSize) {
  /** Two segments of 16 MB; the server does not start with less (xlog.c, ReadControlFile). */
  public static final long SMALLEST = 32L << 20;

  /**
   * The part of the volume that is left when {@code max_wal_size} is used up: what a failing
   * archive may fill.
   */
  public long headroom() {
    return Math.max(0, volumeBytes - maxWalSize);
  }

  public boolean fits() {
    return maxWalSize < volumeBytes;
  }

  public boolean withinHalf() {
    return maxWalSize <= volumeBytes / 2;
  }

  public boolean accepted() {
    return maxWalSize >= SMALLEST && minWalSize >= SMALLEST;
  }

  public boolean ordered() {
    return minWalSize <= maxWalSize;
  }
}

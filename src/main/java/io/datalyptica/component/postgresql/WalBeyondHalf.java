package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** max_wal_size above half of the WAL volume. */
public final class WalBeyondHalf implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-012";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (wal.ownVolume() && wal.fits() && !wal.withinHalf()) {
      report.found(
          "PG-012",
          PARAMETERS + "max_wal_size",
          "max_wal_size of "
              + Amounts.bytes(wal.maxWalSize())
              + " leaves "
              + Amounts.bytes(wal.headroom())
              + " of the WAL volume: a failing archive fills that before a checkpoint cycle is"
              + " through",
          "set max_wal_size: " + (wal.volumeBytes() / 2 >> 20) + "MB, half of the volume",
          new Fix(PARAMETERS + "max_wal_size", (wal.volumeBytes() / 2 >> 20) + "MB"));
    }
  }
}

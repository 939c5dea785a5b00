package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Two WAL sizes the wrong way round. */
public final class MinWalAboveMax implements CrunchyRule {
  @Override
  public String id() {
    return "PG-014";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (wal.fits() && wal.accepted() && !wal.ordered()) {
      report.found(
          "PG-014",
          PARAMETERS + "min_wal_size",
          "min_wal_size of "
              + Amounts.bytes(wal.minWalSize())
              + " is above max_wal_size of "
              + Amounts.bytes(wal.maxWalSize())
              + ": it has no effect",
          "remove min_wal_size, or set it below max_wal_size",
          Fix.safe(PARAMETERS + "min_wal_size", ""));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Two WAL sizes the wrong way round. */
public final class MinWalAboveMax implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-014",
        Severity.NOTE,
        "min_wal_size above max_wal_size has no effect",
        """
        `min_wal_size` says how much WAL is kept for reuse, and `max_wal_size` bounds it. Above the bound it is not
        obeyed: probably the two were meant the other way round.
        """,
        "Set `min_wal_size` below `max_wal_size`, or leave both out.",
        "PostgreSQL src/backend/access/transam/xlog.c, XLOGfileslop");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (wal.fits() && wal.accepted() && !wal.ordered()) {
      report.found(
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

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** min_wal_size or max_wal_size below two segments. */
public final class WalSizeRefused implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-013";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (!wal.accepted()) {
      String name = wal.maxWalSize() < PostgresqlWal.SMALLEST ? "max_wal_size" : "min_wal_size";
      long size = Math.min(wal.maxWalSize(), wal.minWalSize());
      report.found(
          "PG-013",
          PARAMETERS + name,
          name
              + " of "
              + Amounts.bytes(size)
              + " is less than two segments of 16 MB: PostgreSQL does not start",
          "set " + name + ": 32MB or more, or remove it",
          Fix.safe(PARAMETERS + name, ""));
    }
  }
}

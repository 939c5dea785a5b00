package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** min_wal_size or max_wal_size below two segments. */
public final class WalSizeRefused implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-013",
        Severity.ERROR,
        "WAL sizes with which the server does not start",
        """
        A WAL segment has 16 MB. The server refuses to start when `min_wal_size` or `max_wal_size` is less than two
        of them: `"max_wal_size" must be at least twice "wal_segment_size"`.
        """,
        "Remove the setting, which is then derived from the volume, or set at least `32MB`.",
        "PostgreSQL src/backend/access/transam/xlog.c, ReadControlFile");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (!wal.accepted()) {
      String name = wal.maxWalSize() < PostgresqlWal.SMALLEST ? "max_wal_size" : "min_wal_size";
      long size = Math.min(wal.maxWalSize(), wal.minWalSize());
      report.found(
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

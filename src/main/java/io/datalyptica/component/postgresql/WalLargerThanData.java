package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Two volumes that were probably meant the other way round. */
public final class WalLargerThanData implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-015",
        Severity.NOTE,
        "a WAL volume larger than the data volume",
        """
        WAL is let go at each checkpoint, data stays. A WAL volume beyond the data volume is paid for on every
        instance, and the data volume, the smaller of the two, is the one that fills up.
        """,
        "Exchange `storage` and `walStorage`, or make `storage` larger.",
        "PostgreSQL documentation, \"WAL Configuration\"");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    long data = postgresql.instances().storage().value();
    if (wal.ownVolume() && wal.fits() && wal.volumeBytes() > data) {
      report.found(
          AT + "/walStorage",
          "walStorage of "
              + Amounts.bytes(wal.volumeBytes())
              + " is larger than storage of "
              + Amounts.bytes(data)
              + ": the data volume is full first",
          "set storage above walStorage",
          new Fix(AT + "/storage", postgresql.instances().walStorage().orElseThrow().text()));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Two volumes that were probably meant the other way round. */
public final class WalLargerThanData implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-015";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    long data = postgresql.instances().storage().value();
    if (wal.ownVolume() && wal.fits() && wal.volumeBytes() > data) {
      report.found(
          "PG-015",
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

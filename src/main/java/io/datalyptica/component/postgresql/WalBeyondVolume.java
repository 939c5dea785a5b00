package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** max_wal_size above the volume that holds the WAL. */
public final class WalBeyondVolume implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-011";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (wal.fits()) {
      return;
    }
    boolean chosen = postgresql.chosenParameters().containsKey("max_wal_size");
    String volume = AT + (wal.ownVolume() ? "/walStorage" : "/storage");
    String message =
        "max_wal_size of "
            + Amounts.bytes(wal.maxWalSize())
            + " does not fit the volume of "
            + Amounts.bytes(wal.volumeBytes())
            + ": the volume is full before the first forced checkpoint, and"
            + " PostgreSQL stops";
    if (chosen) {
      report.found(
          "PG-011",
          PARAMETERS + "max_wal_size",
          message,
          "remove max_wal_size, which is then derived from the volume",
          new Fix(PARAMETERS + "max_wal_size", ""));
    } else {
      report.found(
          "PG-011",
          volume,
          message,
          "set " + volume.substring(AT.length() + 1) + ": 10Gi",
          new Fix(volume, "10Gi"));
    }
  }

  @Override
  public String arithmetic(PostgresqlPlan postgresql) {
    PostgresqlWal wal = postgresql.wal();
    return "- max_wal_size "
        + Amounts.bytes(wal.maxWalSize())
        + " on a volume of "
        + Amounts.bytes(wal.volumeBytes())
        + (wal.ownVolume() ? "" : ", shared with the data")
        + "\n- left for a failing archive: "
        + Amounts.bytes(wal.headroom())
        + "\n";
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** min_wal_size as large as max_wal_size, or larger. */
public final class MinWalNotBelowMax implements CloudNativePgRule {
  @Override
  public String id() {
    return "PG-081";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (wal.minWalSize() >= wal.maxWalSize()) {
      boolean chosen = postgresql.chosenParameters().containsKey("min_wal_size");
      String name = chosen ? "min_wal_size" : "max_wal_size";
      report.found(
          "PG-081",
          PARAMETERS + name,
          "min_wal_size of "
              + Amounts.bytes(wal.minWalSize())
              + " is not below max_wal_size of "
              + Amounts.bytes(wal.maxWalSize())
              + ": CloudNativePG refuses the cluster",
          chosen
              ? "remove min_wal_size, which is then derived"
              : "set max_wal_size: 48MB or more, or remove it",
          Fix.safe(PARAMETERS + name, ""));
    }
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** max_wal_size above half of the WAL volume. */
public final class WalBeyondHalf implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-012",
        Severity.WARNING,
        "little time to mend a failing archive before the WAL volume is full",
        """
        WAL that cannot be archived stays beyond `max_wal_size` until the volume is full and the primary stops. What
        is left of the volume is the time to notice and to act; with `max_wal_size` at more than half, less is left
        than a normal cycle between two checkpoints writes.
        """,
        "Set `max_wal_size` to half of `walStorage` or less, or enlarge `walStorage`.",
        "PostgreSQL documentation, max_wal_size is a soft limit; CrunchyData/postgres-operator"
            + " issue 2525");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    if (wal.ownVolume() && wal.fits() && !wal.withinHalf()) {
      report.found(
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

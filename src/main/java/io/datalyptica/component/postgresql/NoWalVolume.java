package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;

/** WAL without a volume of its own. */
public final class NoWalVolume implements PostgresqlRule {
  private static final long SENSIBLE = 50;

  @Override
  public String id() {
    return "PG-010";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    boolean counts = plan.platform().tier() == Tier.HA || postgresql.backup().isPresent();
    if (counts && !wal.ownVolume()) {
      long gibi = Math.max(SENSIBLE, Math.ceilDiv(wal.maxWalSize(), 1L << 30) * 2);
      report.found(
          "PG-010",
          AT + "/walStorage",
          "the WAL has no volume of its own: when archiving fails or a burst of writes comes, it"
              + " fills the "
              + postgresql.instances().storage()
              + " of data, and PostgreSQL stops on every instance that is full",
          "set walStorage: " + gibi + "Gi",
          new Fix(AT + "/walStorage", gibi + "Gi"));
    }
  }
}

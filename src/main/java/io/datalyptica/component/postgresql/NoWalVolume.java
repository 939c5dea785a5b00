package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** WAL without a volume of its own. */
public final class NoWalVolume implements PostgresqlRule {
  private static final long SENSIBLE = 50;

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-010",
        Severity.WARNING,
        "the write-ahead log shares the data volume",
        """
        WAL grows when archiving fails, when a standby is away or under a burst of writes, and data grows all the
        time. On one volume each fills the other's space, and PostgreSQL cannot go on without room for WAL: it stops
        with `PANIC: could not write to file "pg_wal/xlogtemp..."` and does not start again until somebody makes
        room. On a volume of its own, a full data volume fails single statements, and WAL has a size that can be
        watched.
        """,
        "Set `walStorage`, at least twice `max_wal_size`.",
        """
        PGO walVolumeClaimSpec; CrunchyData/postgres-operator issues 2525, 2813; PostgreSQL
        src/backend/access/transam/xlog.c
        """);
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    PostgresqlWal wal = postgresql.wal();
    boolean counts = plan.platform().tier() == Tier.HA || postgresql.backup().isPresent();
    if (counts && !wal.ownVolume()) {
      long gibi = Math.max(SENSIBLE, Math.ceilDiv(wal.maxWalSize(), 1L << 30) * 2);
      report.found(
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

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;

/** Where the WAL lies, and whether what it may grow to has room there. */
final class WalRules {
  private static final long SENSIBLE = 50;

  private WalRules() {}

  static void judge(PostgresqlPlan postgresql, Plan plan, Report report) {
    PostgresqlWal wal = postgresql.wal();
    boolean counts = plan.platform().tier() == Tier.HA || postgresql.backup().isPresent();
    if (counts && !wal.ownVolume()) {
      noVolume(postgresql, wal, report);
    }
    if (!wal.fits()) {
      beyondVolume(postgresql, wal, report);
    } else if (wal.ownVolume()) {
      beyondHalf(postgresql, wal, report);
      largerThanData(postgresql, wal, report);
    }
    tooSmall(postgresql, wal, report);
    if (postgresql.runBy(Operator.CRUNCHY)) {
      minAboveMax(postgresql, wal, report);
    } else {
      minNotBelowMax(postgresql, wal, report);
    }
  }

  /** PG-010 */
  private static void noVolume(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    String size = Math.max(SENSIBLE, Math.ceilDiv(wal.maxWalSize(), 1L << 30) * 2) + "Gi";
    report.found(
        "PG-010",
        postgresql.at("walStorage"),
        "the WAL has no volume of its own: when archiving fails or a burst of writes comes, it"
            + " fills the "
            + postgresql.instances().storage()
            + " of data, and PostgreSQL stops on every instance that is full",
        "set walStorage: " + size,
        new Fix(postgresql.at("walStorage"), size));
  }

  /** PG-011 */
  private static void beyondVolume(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    String message =
        "max_wal_size of "
            + Amounts.bytes(wal.maxWalSize())
            + " does not fit the volume of "
            + Amounts.bytes(wal.volumeBytes())
            + ": the volume is full before the first forced checkpoint, and PostgreSQL stops";
    if (postgresql.chosenParameters().containsKey("max_wal_size")) {
      report.found(
          "PG-011",
          postgresql.at("parameters/max_wal_size"),
          message,
          "remove max_wal_size, which is then derived from the volume",
          new Fix(postgresql.at("parameters/max_wal_size"), ""));
      return;
    }
    String volume = wal.ownVolume() ? "walStorage" : "storage";
    report.found(
        "PG-011",
        postgresql.at(volume),
        message,
        "set " + volume + ": 10Gi",
        new Fix(postgresql.at(volume), "10Gi"));
  }

  /** PG-012 */
  private static void beyondHalf(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    if (wal.withinHalf()) {
      return;
    }
    String half = (wal.volumeBytes() / 2 >> 20) + "MB";
    report.found(
        "PG-012",
        postgresql.at("parameters/max_wal_size"),
        "max_wal_size of "
            + Amounts.bytes(wal.maxWalSize())
            + " leaves "
            + Amounts.bytes(wal.headroom())
            + " of the WAL volume: a failing archive fills that before one checkpoint ends",
        "set max_wal_size: " + half + ", half of the volume",
        new Fix(postgresql.at("parameters/max_wal_size"), half));
  }

  /** PG-013 */
  private static void tooSmall(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    if (wal.accepted()) {
      return;
    }
    String name = wal.maxWalSize() < PostgresqlWal.SMALLEST ? "max_wal_size" : "min_wal_size";
    report.found(
        "PG-013",
        postgresql.at("parameters/" + name),
        name
            + " of "
            + Amounts.bytes(Math.min(wal.maxWalSize(), wal.minWalSize()))
            + " is less than two segments of 16 MB: PostgreSQL does not start",
        "set " + name + ": 32MB or more, or remove it",
        Fix.safe(postgresql.at("parameters/" + name), ""));
  }

  /** PG-014, where CloudNativePG has PG-081 */
  private static void minAboveMax(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    if (!wal.fits() || !wal.accepted() || wal.ordered()) {
      return;
    }
    report.found(
        "PG-014",
        postgresql.at("parameters/min_wal_size"),
        "min_wal_size of "
            + Amounts.bytes(wal.minWalSize())
            + " is above max_wal_size of "
            + Amounts.bytes(wal.maxWalSize())
            + ": it has no effect",
        "remove min_wal_size, or set it below max_wal_size",
        new Fix(postgresql.at("parameters/min_wal_size"), ""));
  }

  /** PG-015 */
  private static void largerThanData(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    long data = postgresql.instances().storage().value();
    if (wal.volumeBytes() <= data) {
      return;
    }
    report.found(
        "PG-015",
        postgresql.at("walStorage"),
        "walStorage of "
            + Amounts.bytes(wal.volumeBytes())
            + " is larger than storage of "
            + Amounts.bytes(data)
            + ": the data volume is full first",
        "set storage above walStorage",
        new Fix(
            postgresql.at("storage"), postgresql.instances().walStorage().orElseThrow().text()));
  }

  /** PG-081: CloudNativePG's webhook wants the one below the other */
  private static void minNotBelowMax(PostgresqlPlan postgresql, PostgresqlWal wal, Report report) {
    if (wal.minWalSize() < wal.maxWalSize()) {
      return;
    }
    boolean chosen = postgresql.chosenParameters().containsKey("min_wal_size");
    String pointer = postgresql.at("parameters/" + (chosen ? "min_wal_size" : "max_wal_size"));
    report.found(
        "PG-081",
        pointer,
        "min_wal_size of "
            + Amounts.bytes(wal.minWalSize())
            + " is not below max_wal_size of "
            + Amounts.bytes(wal.maxWalSize())
            + ": CloudNativePG refuses the cluster",
        chosen
            ? "remove min_wal_size, which is then derived"
            : "set max_wal_size: 48MB or more, or remove it",
        Fix.safe(pointer, ""));
  }

  /** What the WAL leaves of its volume. */
  static String room(PostgresqlWal wal) {
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

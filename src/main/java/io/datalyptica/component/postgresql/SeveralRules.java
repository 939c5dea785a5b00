package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** What two clusters of one profile may not have in common, beside names of objects. */
final class SeveralRules {
  private SeveralRules() {}

  /** The later cluster is judged against each that stands before it. */
  static void judge(PostgresqlPlan postgresql, Plan plan, Report report) {
    for (PostgresqlPlan other : plan.slices(PostgresqlPlan.class)) {
      if (other == postgresql) {
        return;
      }
      if (sharedArchive(postgresql, other, report) | otherSubscription(postgresql, other, report)) {
        return;
      }
    }
  }

  /** PG-103 */
  private static boolean sharedArchive(
      PostgresqlPlan postgresql, PostgresqlPlan other, Report report) {
    PostgresqlBackup own = postgresql.backup().orElse(null);
    PostgresqlBackup first = other.backup().orElse(null);
    if (own == null
        || first == null
        || !own.path().equals(first.path())
        || !own.bucket().equals(first.bucket())
        || !own.access()
            .store()
            .endpoint()
            .authority()
            .equals(first.access().store().endpoint().authority())) {
      return false;
    }
    report.found(
        "PG-103",
        postgresql.at("backup/archive"),
        ("clusters " + other.names().cluster() + " and " + postgresql.names().cluster())
            + " both archive into "
            + own.path()
            + " of bucket "
            + own.bucket()
            + ": the one that comes second is refused, and its WAL volume fills",
        "name another backup.archive in one of the two, or none, and the folder is called as the"
            + " cluster");
    return true;
  }

  /** PG-104 */
  private static boolean otherSubscription(
      PostgresqlPlan postgresql, PostgresqlPlan other, Report report) {
    if (postgresql.manager() != other.manager()
        || postgresql.subscription().equals(other.subscription())) {
      return false;
    }
    report.found(
        "PG-104",
        postgresql.at("subscription"),
        "clusters "
            + other.names().cluster()
            + " and "
            + postgresql.names().cluster()
            + " ask for the same operator in two ways, and a namespace holds it once: "
            + (postgresql.subscription().packageName().equals(other.subscription().packageName())
                ? "what this one says of it counts for nothing"
                : "OLM refuses the second package that owns the same definitions"),
        "write the same subscription in both, or leave it out of both");
    return true;
  }
}

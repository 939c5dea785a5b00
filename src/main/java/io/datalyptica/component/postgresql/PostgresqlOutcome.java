package io.datalyptica.component.postgresql;

import io.datalyptica.component.Left;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Row;
import io.datalyptica.component.postgresql.PostgresqlPlan.Synchronous;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.template.YamlTree;
import java.util.List;

/**
 * What PostgreSQL can still do. The lease of the primary lies in the Kubernetes API, which is
 * assumed to be there: pods need no quorum.
 *
 * <p>Without synchronous replication any replica may be promoted. With it only the last primary and
 * its synchronous standbys have every commit. Where no other is promoted without an operator's
 * word, losing all of them at once leaves replicas that wait for it: the same number whether the
 * standbys are named beforehand (patroni ha.py, is_healthiest_node) or any that many acknowledge
 * (CloudNativePG docs/src/failover.md: of N standbys, the R that are left are enough when R + W
 * &gt; N). Strictly synchronous, writes wait when too few standbys are left.
 *
 * @param guarded the primary and the standbys that have everything it acknowledged; 0 when
 *     replication is asynchronous
 */
record PostgresqlOutcome(
    Missing instances, Synchronous synchronous, int guarded, Failover failover) {

  static PostgresqlOutcome of(PostgresqlPlan plan, Case lost) {
    return of(
        plan.synchronous(),
        lost.missing(plan.instancePods(), lost.loss().of(PostgresqlOutlook.INSTANCE)));
  }

  static PostgresqlOutcome of(Synchronous synchronous, Missing instances) {
    int running = instances.wanted() - instances.pending();
    int guarded = synchronous.on() ? 1 + Math.min(synchronous.standbys(), running - 1) : 0;
    return new PostgresqlOutcome(
        instances, synchronous, guarded, failover(instances, synchronous, guarded));
  }

  private static Failover failover(Missing instances, Synchronous synchronous, int guarded) {
    if (instances.left() == 0) {
      return Failover.NOBODY_LEFT;
    }
    if (instances.lost() == 0) {
      return Failover.NOT_NEEDED;
    }
    boolean waits = guarded > 0 && synchronous.promotesOnlyGuarded();
    return waits && instances.lost() >= guarded ? Failover.BY_HAND : Failover.AUTOMATIC;
  }

  /** Any instance answers queries that read. */
  boolean reads() {
    return instances.left() > 0;
  }

  boolean writes() {
    return failover.leads() && !writesWait();
  }

  /** Strictly synchronous, and too few beside the primary. */
  boolean writesWait() {
    return synchronous.strict() && instances.left() < synchronous.instancesToWrite();
  }

  /**
   * As it is told.
   *
   * @param cluster which one of several; "" where there is one alone
   */
  Outcome outcome(String cluster) {
    String title = PostgresqlPlan.title(cluster);
    Left left = new Left(instances, "instance");
    String sentence =
        title
            + ": "
            + left.sentence()
            + "; "
            + then()
            + waiting()
            + ": "
            + Outcome.verdict(reads(), writes());
    YamlTree.Entries tree =
        left.into(
                cluster.isEmpty() ? YamlTree.map() : YamlTree.map().put("name", cluster),
                reads(),
                writes())
            .put("synchronous", synchronous.mode().word())
            .put("failover", failover.key())
            .put("explanation", sentence)
            .build();
    return new Outcome(
        reads(),
        writes(),
        List.of(Row.of(title, left.text(), reads(), writes(), failover)),
        List.of(sentence),
        tree);
  }

  private String then() {
    String have =
        "the "
            + guarded
            + " that have every commit (the primary and "
            + Amounts.counted(Math.max(0, guarded - 1), "synchronous standby")
            + ")";
    return switch (failover) {
      case NOT_NEEDED -> "none is lost";
      case AUTOMATIC ->
          guarded == 0
              ? "any replica may be promoted, without the commits that had not reached it"
              : instances.lost() < guarded
                  ? "one of " + have + " is left and leads"
                  : "all of "
                      + have
                      + " may be lost, and another is promoted without the commits that it lacks";
      case BY_HAND -> "all of " + have + " may be lost, and no other is promoted by itself";
      case NOBODY_LEFT -> "there is nobody to promote";
    };
  }

  private String waiting() {
    if (!failover.leads() || !writesWait()) {
      return "";
    }
    int left = Math.max(0, instances.left() - 1);
    int asked = synchronous.instancesToWrite() - 1;
    String standbys =
        left == 0
            ? "no standby is left"
            : "only "
                + Amounts.counted(left, "standby")
                + " of "
                + asked
                + Left.are(left)
                + " left";
    return "; synchronous replication is required and " + standbys + ", so writes wait";
  }
}

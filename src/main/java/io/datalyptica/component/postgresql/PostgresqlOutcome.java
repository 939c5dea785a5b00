package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlPlan.Synchronous;
import io.datalyptica.plan.simulation.Domains;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.Placing;

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
public record PostgresqlOutcome(
    Missing instances, Synchronous synchronous, int guarded, Failover failover) {

  public static PostgresqlOutcome of(
      PostgresqlPlan plan, Domains domains, Loss loss, Placing placing) {
    PostgresqlPlan.Instances group = plan.instances();
    return of(
        plan.synchronous(),
        Missing.of(
            group.replicas(),
            group.placement().spread(),
            domains,
            loss,
            loss.instances(),
            placing));
  }

  public static PostgresqlOutcome of(Synchronous synchronous, Missing instances) {
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
  public boolean reads() {
    return instances.left() > 0;
  }

  public boolean writes() {
    return failover.leads() && !writesWait();
  }

  /** Strictly synchronous, and too few beside the primary. */
  public boolean writesWait() {
    return synchronous.strict() && instances.left() < synchronous.instancesToWrite();
  }
}

package io.datalyptica.plan.simulation;

import io.datalyptica.plan.PostgresqlPlan;
import io.datalyptica.plan.PostgresqlPlan.Synchronous;

/**
 * What PostgreSQL can still do. Patroni's lease lies in the Kubernetes API, which is assumed to be there: pods need no
 * quorum.
 *
 * <p>Without synchronous replication any replica may be promoted. With it only the last primary and its synchronous
 * standbys may (patroni ha.py, is_healthiest_node), so that losing all of them at once leaves replicas that wait for an
 * operator's decision. Strictly synchronous, writes wait when no standby is left; fewer standbys than asked for are
 * enough, because Patroni lowers the number (its replication_modes.rst).
 *
 * @param guarded the primary and the standbys that have everything it acknowledged; 0 when replication is asynchronous
 */
public record PostgresqlOutcome(Missing instances, Synchronous synchronous, int guarded, Failover failover) {

  static PostgresqlOutcome of(PostgresqlPlan plan, Domains domains, Loss loss, Placing placing) {
    PostgresqlPlan.Instances group = plan.instances();
    return of(
        plan.synchronous(),
        Missing.of(group.replicas(), group.placement().spread(), domains, loss, loss.instances(), placing));
  }

  static PostgresqlOutcome of(Synchronous synchronous, Missing instances) {
    int running = instances.wanted() - instances.pending();
    int guarded = synchronous.on() ? 1 + Math.min(synchronous.standbys(), running - 1) : 0;
    return new PostgresqlOutcome(instances, synchronous, guarded, failover(instances, guarded));
  }

  private static Failover failover(Missing instances, int guarded) {
    if (instances.left() == 0) {
      return Failover.NOBODY_LEFT;
    }
    if (instances.lost() == 0) {
      return Failover.NOT_NEEDED;
    }
    return guarded == 0 || instances.lost() < guarded ? Failover.AUTOMATIC : Failover.BY_HAND;
  }

  /** Any instance answers queries that read. */
  public boolean reads() {
    return instances.left() > 0;
  }

  public boolean writes() {
    return failover.leads() && !writesWait();
  }

  /** Strictly synchronous, and nobody beside the primary. */
  public boolean writesWait() {
    return synchronous.strict() && instances.left() < 2;
  }
}

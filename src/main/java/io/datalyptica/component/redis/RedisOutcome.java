package io.datalyptica.component.redis;

import io.datalyptica.plan.simulation.Domains;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.Placing;

/**
 * What one Redis group can still do. The master may be among the lost: then the Sentinels that are
 * left, one in each pod, must reach the quorum to call it down and the majority of all Sentinels,
 * lost ones included, to elect who acts (redis sentinel.c, sentinelGetLeader).
 */
public record RedisOutcome(RedisPlan group, Missing pods, Failover failover) {

  public static RedisOutcome of(RedisPlan group, Domains domains, Loss loss, Placing placing) {
    int named = 0;
    for (int ordinal = 0; ordinal < group.replicas(); ordinal++) {
      named += loss.pods().contains(group.names().node(ordinal)) ? 1 : 0;
    }
    return of(
        group,
        Missing.of(group.replicas(), group.placement().spread(), domains, loss, named, placing));
  }

  public static RedisOutcome of(RedisPlan group, Missing pods) {
    return new RedisOutcome(group, pods, failover(group, pods));
  }

  private static Failover failover(RedisPlan group, Missing pods) {
    if (pods.left() == 0) {
      return Failover.NOBODY_LEFT;
    }
    if (pods.lost() == 0) {
      return Failover.NOT_NEEDED;
    }
    return group.quorum().map(q -> elects(q, pods.left())).orElse(false)
        ? Failover.AUTOMATIC
        : Failover.BY_HAND;
  }

  private static boolean elects(RedisQuorum quorum, int left) {
    return quorum.canEverAct() && left >= Math.max(quorum.quorum(), quorum.majority());
  }

  /** Clients ask the Sentinels for the master and read from it. */
  public boolean reads() {
    return failover.leads();
  }

  /** The master accepts writes only while enough replicas are connected. */
  public boolean writes() {
    return failover.leads() && replicas() >= group.minReplicasToWrite();
  }

  /** Pods beside the master. */
  public int replicas() {
    return Math.max(0, pods.left() - 1);
  }
}

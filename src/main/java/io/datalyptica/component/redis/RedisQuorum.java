package io.datalyptica.component.redis;

import java.util.Optional;

/**
 * The Sentinels of one group and what their number means. Two tests stand between a dead master and
 * a new one (Redis' sentinel.c, sentinelCheckObjectivelyDown and sentinelGetLeader): {@code quorum}
 * Sentinels must call the master down, and the one that acts must be elected by a majority of
 * <em>all known</em> Sentinels, dead ones included, and by at least {@code quorum} of them.
 *
 * @param voters one Sentinel in each pod
 * @param asked the number that the profile gives, when it gives one: a rule reports it when it is
 *     not {@code voters}
 */
public record RedisQuorum(
    int voters,
    Optional<Integer> asked,
    int quorum,
    long downAfterMillis,
    long failoverTimeoutMillis,
    int parallelSyncs) {

  /** The fewest votes that are more than half. */
  public int majority() {
    return majority(voters);
  }

  public static int majority(int voters) {
    return voters / 2 + 1;
  }

  /**
   * Sentinels that may be lost while the rest can still promote a replica; 0 also when they never
   * can.
   */
  public int lossesTolerated() {
    return Math.max(0, voters - Math.max(quorum, majority()));
  }

  /** False when no number of living Sentinels satisfies both tests: a failover never happens. */
  public boolean canEverAct() {
    return quorum >= 1 && quorum <= voters;
  }

  /** Sentinels that the profile asks for and the pods do not carry, or the other way round. */
  public boolean oneInEachPod() {
    return asked.isEmpty() || asked.get() == voters;
  }

  /**
   * Between 3 s and a minute. Below, one stalled process or one slow lookup is taken for a dead
   * master (Sentinel itself calls a stall of 2 s a TILT, sentinel.c); above, the outage is mostly
   * waiting.
   */
  public boolean downAfterIsSound() {
    return downAfterMillis >= 3000 && downAfterMillis <= 60_000;
  }

  public long downAfterSeconds() {
    return Math.ceilDiv(downAfterMillis, 1000L);
  }

  /**
   * How long a restarted master waits for the others to replace it before it resumes: the time to
   * notice (down-after), to elect and to promote. 35 s on top leave room for a retry and for INFO
   * every 10 s; measured promotions took 6 s at a down-after of 5 s.
   */
  public long resumeAfterSeconds() {
    return downAfterSeconds() + 35;
  }

  /**
   * How long Sentinel rests after a failover that found nobody (sentinel.c: twice the failover
   * timeout).
   */
  public long retryAfterSeconds() {
    return Math.ceilDiv(2 * failoverTimeoutMillis, 1000L);
  }
}

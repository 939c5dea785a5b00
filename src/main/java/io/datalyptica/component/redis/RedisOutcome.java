package io.datalyptica.component.redis;

import io.datalyptica.component.Left;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Row;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.template.YamlTree;
import java.util.List;

/**
 * What one Redis group can still do. The master may be among the lost: then the Sentinels that are
 * left, one in each pod, must reach the quorum to call it down and the majority of all Sentinels,
 * lost ones included, to elect who acts (redis sentinel.c, sentinelGetLeader).
 */
record RedisOutcome(RedisPlan group, Missing pods, Failover failover) {

  static RedisOutcome of(RedisPlan group, Case lost) {
    return of(group, lost.missing(group.pods()));
  }

  static RedisOutcome of(RedisPlan group, Missing pods) {
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
  boolean reads() {
    return failover.leads();
  }

  /** The master accepts writes only while enough replicas are connected. */
  boolean writes() {
    return failover.leads() && replicas() >= group.minReplicasToWrite();
  }

  /** Pods beside the master. */
  int replicas() {
    return Math.max(0, pods.left() - 1);
  }

  /** As it is told. */
  Outcome outcome() {
    Left left = new Left(pods, "pod");
    String name = "Redis " + group.names().name();
    String sentence = name + ": " + left.sentence() + "; " + sentence();
    return new Outcome(
        reads(),
        writes(),
        List.of(Row.of(name, left.text(), reads(), writes(), failover)),
        List.of(sentence),
        tree(left, sentence));
  }

  private String sentence() {
    int least = group.minReplicasToWrite();
    String then =
        switch (failover) {
          case NOT_NEEDED -> "the master is there";
          case AUTOMATIC -> "a failover needs " + needed() + ", and they are there";
          case BY_HAND ->
              group.quorum().isEmpty()
                  ? "without Sentinel nobody replaces a lost master"
                  : "a failover needs " + needed() + ": a lost master is not replaced";
          case NOBODY_LEFT -> "there is nobody to promote";
        };
    String writes =
        !failover.leads() || least == 0
            ? ""
            : "; writes need "
                + Amounts.counted(least, "replica")
                + " and there"
                + Left.are(replicas())
                + " "
                + replicas();
    return then
        + writes
        + ": "
        + (failover == Failover.BY_HAND
            ? "no master, replicas answer with what they have"
            : Outcome.verdict(reads(), writes()));
  }

  private String needed() {
    RedisQuorum quorum = group.quorum().orElseThrow();
    return Amounts.counted(Math.max(quorum.quorum(), quorum.majority()), "Sentinel")
        + (" (quorum " + quorum.quorum() + ", majority " + quorum.majority())
        + (" of " + quorum.voters() + ")");
  }

  private YamlTree.Entries tree(Left left, String sentence) {
    YamlTree.Builder tree =
        left.into(YamlTree.map().put("name", group.names().name()), reads(), writes());
    group.quorum().ifPresent(quorum -> tree.put("sentinel", RedisOutlook.tree(quorum)));
    return tree.put("replicas", replicas())
        .put("minReplicasToWrite", group.minReplicasToWrite())
        .put("failover", failover.key())
        .put("explanation", sentence)
        .build();
  }
}

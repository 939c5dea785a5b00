package io.datalyptica.app;

import io.datalyptica.component.objectstore.BackupOutcome;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.minio.PoolOutcome;
import io.datalyptica.component.objectstore.minio.ServerSets;
import io.datalyptica.component.objectstore.minio.StoreOutcome;
import io.datalyptica.component.postgresql.PostgresqlOutcome;
import io.datalyptica.component.redis.RedisOutcome;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.Outcome;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.template.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left, for programs.
 *
 * <pre>
 * {"file", "workers", "zones", "lost": {"nodes", "zones", "instances", "pods": [name]},
 *  "foreignStore": bucketClaim|external, "worst": CASE, "even": CASE}
 * CASE:  {"reads", "writes",
 *         "objectStore": {"reads", "writes", "newObjects", "pools": [POOL]},
 *         "postgresql": {COUNT, "synchronous": off|preferred|required, FAILOVER},
 *         "redis": [{"name", COUNT, "sentinel": {"voters", "quorum", "majority"},
 *                    "replicas", "minReplicasToWrite", FAILOVER}],
 *         "backups": {"written", "store": own|outside, "explanation"}}
 * POOL:  {"index", COUNT, "sets": [SETS], "explanation"}
 * SETS:  {"firstServer", "lastServer", "sets", "drives", "left", "readQuorum", "writeQuorum", "reads", "writes"}
 * COUNT: "wanted", "left", "pending", "reads", "writes"
 * FAILOVER: "failover": notNeeded|automatic|byHand|nobodyLeft, "explanation"
 * </pre>
 *
 * Both cases are always there; they are equal unless some spread is preferred or none. An absent
 * component is absent, and so is the {@code sentinel} of a group without one. The {@code reads} and
 * {@code writes} of a case are those of all components, backups aside. A store that somebody else
 * runs is taken to be there.
 */
public final class SimulationTree {
  private SimulationTree() {}

  /** One entry of {@code profiles}. */
  public static Node of(Simulate simulation) {
    NodesSpec nodes = simulation.plan().platform().nodes();
    Node.Builder tree =
        Node.map()
            .put("file", simulation.source())
            .put("workers", nodes.workers())
            .put("zones", nodes.zones())
            .put("lost", lost(simulation.loss()));
    simulation
        .plan()
        .slice(ForeignStorePlan.class)
        .ifPresent(store -> tree.put("foreignStore", store.provider()));
    return tree.put("worst", outcome(simulation.worst()))
        .put("even", outcome(simulation.even()))
        .build();
  }

  private static Node lost(Loss loss) {
    return Node.map()
        .put("nodes", loss.nodes())
        .put("zones", loss.zones())
        .put("instances", loss.instances())
        .put("pods", Node.texts(List.copyOf(loss.pods())))
        .build();
  }

  private static Node outcome(Outcome outcome) {
    Node.Builder tree = Node.map().put("reads", outcome.reads()).put("writes", outcome.writes());
    outcome.objectStore().ifPresent(store -> tree.put("objectStore", store(store)));
    outcome.postgresql().ifPresent(postgresql -> tree.put("postgresql", postgresql(postgresql)));
    List<Node> redis = new ArrayList<>();
    outcome.redis().forEach(group -> redis.add(redis(group)));
    tree.put("redis", Node.items(redis));
    outcome.backups().ifPresent(backups -> tree.put("backups", backups(backups)));
    return tree.build();
  }

  private static Node store(StoreOutcome store) {
    List<Node> pools = new ArrayList<>();
    store.pools().forEach(pool -> pools.add(pool(pool)));
    return Node.map()
        .put("reads", store.reads())
        .put("writes", store.writes())
        .put("newObjects", store.takesNewObjects())
        .put("pools", Node.items(pools))
        .build();
  }

  private static Node pool(PoolOutcome pool) {
    List<Node> sets = new ArrayList<>();
    pool.sets().forEach(s -> sets.add(sets(s)));
    return count(
            Node.map().put("index", pool.pool().index()),
            pool.servers(),
            pool.reads(),
            pool.writes())
        .put("sets", Node.items(sets))
        .put("explanation", SimulationSentences.of(pool))
        .build();
  }

  private static Node sets(ServerSets sets) {
    return Node.map()
        .put("firstServer", sets.firstServer())
        .put("lastServer", sets.lastServer())
        .put("sets", sets.count())
        .put("drives", sets.layout().setSize())
        .put("left", sets.drivesLeft())
        .put("readQuorum", sets.layout().readQuorum())
        .put("writeQuorum", sets.layout().writeQuorum())
        .put("reads", sets.reads())
        .put("writes", sets.writes())
        .build();
  }

  private static Node postgresql(PostgresqlOutcome outcome) {
    return count(Node.map(), outcome.instances(), outcome.reads(), outcome.writes())
        .put("synchronous", outcome.synchronous().mode().word())
        .put("failover", word(outcome.failover()))
        .put("explanation", SimulationSentences.of(outcome))
        .build();
  }

  private static Node redis(RedisOutcome outcome) {
    RedisPlan group = outcome.group();
    Node.Builder tree =
        count(
            Node.map().put("name", group.names().name()),
            outcome.pods(),
            outcome.reads(),
            outcome.writes());
    group
        .quorum()
        .ifPresent(
            q ->
                tree.put(
                    "sentinel",
                    Node.map()
                        .put("voters", q.voters())
                        .put("quorum", q.quorum())
                        .put("majority", q.majority())
                        .build()));
    return tree.put("replicas", outcome.replicas())
        .put("minReplicasToWrite", group.minReplicasToWrite())
        .put("failover", word(outcome.failover()))
        .put("explanation", SimulationSentences.of(outcome))
        .build();
  }

  private static Node backups(BackupOutcome outcome) {
    return Node.map()
        .put("written", outcome.written())
        .put("store", outcome.ownStore() ? "own" : "outside")
        .put("explanation", SimulationSentences.of(outcome))
        .build();
  }

  private static Node.Builder count(
      Node.Builder tree, Missing missing, boolean reads, boolean writes) {
    return tree.put("wanted", missing.wanted())
        .put("left", missing.left())
        .put("pending", missing.pending())
        .put("reads", reads)
        .put("writes", writes);
  }

  private static String word(Failover failover) {
    return switch (failover) {
      case NOT_NEEDED -> "notNeeded";
      case AUTOMATIC -> "automatic";
      case BY_HAND -> "byHand";
      case NOBODY_LEFT -> "nobodyLeft";
    };
  }
}

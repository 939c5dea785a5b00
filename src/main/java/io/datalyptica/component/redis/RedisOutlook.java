package io.datalyptica.component.redis;

import io.datalyptica.component.Holdings;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Providers;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;
import java.util.List;
import java.util.Optional;

/** What a Redis group holds and tolerates, and what a loss leaves of it. */
final class RedisOutlook implements Outlook {
  private final RedisPlan group;

  private RedisOutlook(RedisPlan group) {
    this.group = group;
  }

  static Outlook of(RedisPlan group) {
    return new RedisOutlook(group);
  }

  @Override
  public String key() {
    return "redis";
  }

  @Override
  public Optional<Holdings> holdings() {
    return Optional.of(new Holdings("Redis", table(), tree()));
  }

  /** Measured: a planned stop hands over within 1.6 s (facts of 2026-11-21, 13 scenarios). */
  @Override
  public String restart() {
    return group.quorum().isPresent() && group.replicas() > 1
        ? "the master hands over before it stops, so clients wait for one failover of about 2 s"
        : "nothing answers while the pod restarts, for "
            + Math.max(5, group.fullSyncSeconds())
            + " s and more";
  }

  @Override
  public Outcome lose(Case lost, Providers providers) {
    return RedisOutcome.of(group, lost).outcome();
  }

  /** Pods that may be lost while the Sentinels that are left still replace the master. */
  private int failoverWithout() {
    return group.quorum().map(RedisQuorum::lossesTolerated).orElse(0);
  }

  private Table table() {
    RedisMemory memory = group.memory();
    return new Table(
        List.of(
            "Group",
            "Pods",
            "Failover without",
            "Writes without",
            "maxmemory",
            "Memory limit",
            "Left for copy-on-write"),
        List.of(
            List.of(
                group.names().name(),
                Integer.toString(group.replicas()),
                Integer.toString(failoverWithout()),
                Integer.toString(group.lossesTolerated()),
                Amounts.bytes(memory.maxMemory()),
                Amounts.bytes(memory.limit()),
                memory.headroom() > 0 ? Amounts.bytes(memory.headroom()) : "none")));
  }

  private YamlTree tree() {
    YamlTree pods =
        YamlTree.map()
            .put("write", group.lossesTolerated())
            .put("failover", failoverWithout())
            .build();
    YamlTree.Builder tree =
        YamlTree.map()
            .put("name", group.names().name())
            .put("role", group.role().word())
            .put("replicas", group.replicas())
            .put("tolerates", YamlTree.map().put("pods", pods).build());
    group.quorum().ifPresent(quorum -> tree.put("sentinel", tree(quorum)));
    return tree.put("storageBytes", group.storage().value())
        .put("memory", memory(group.memory()))
        .build();
  }

  /** The votes of a group. */
  static YamlTree tree(RedisQuorum quorum) {
    return YamlTree.map()
        .put("voters", quorum.voters())
        .put("quorum", quorum.quorum())
        .put("majority", quorum.majority())
        .build();
  }

  private static YamlTree memory(RedisMemory memory) {
    return YamlTree.map()
        .put("limitBytes", memory.limit())
        .put("maxMemoryBytes", memory.maxMemory())
        .put("fragmentationBytes", memory.fragmentation())
        .put("replicaBuffersBytes", memory.replicaBuffers())
        .put("headroomBytes", memory.headroom())
        .put("copyOnWritePercent", memory.copyOnWritePercent())
        .build();
  }
}

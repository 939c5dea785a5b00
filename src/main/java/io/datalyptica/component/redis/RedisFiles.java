package io.datalyptica.component.redis;

import io.datalyptica.component.Tree;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The scripts and configurations of a group, as the data of its ConfigMap. */
final class RedisFiles {
  private static final List<String> ALWAYS =
      List.of(
          "check-redis.sh",
          "cli.sh",
          "group.sh",
          "prepare.sh",
          "redis.conf",
          "start-redis.sh",
          "status.sh");
  private static final List<String> WITH_SENTINEL =
      List.of(
          "check-sentinel.sh",
          "password.sh",
          "sentinel.conf",
          "start-sentinel.sh",
          "stop-redis.sh");

  /** Well below repl-timeout, which is 10 s. */
  private static final int PING_SECONDS = 3;

  private RedisFiles() {}

  static Map<String, String> of(Platform platform, RedisPlan group, Tree tree) {
    View view = view(platform, group);
    Map<String, String> data = new LinkedHashMap<>();
    for (String name : ALWAYS) {
      data.put(name, tree.payload("storage/redis/" + name, view));
    }
    if (group.sentinel()) {
      for (String name : WITH_SENTINEL) {
        data.put(name, tree.payload("storage/redis/" + name, view));
      }
    }
    return data;
  }

  private static View view(Platform platform, RedisPlan group) {
    View.Builder view = View.builder();
    settings(view, group);
    nodes(view, platform, group);
    group.quorum().ifPresent(quorum -> sentinel(view, group, quorum));
    return view.build();
  }

  private static void nodes(View.Builder view, Platform platform, RedisPlan group) {
    StringJoiner nodes = new StringJoiner(" ");
    for (int ordinal = 0; ordinal < group.replicas(); ordinal++) {
      nodes.add(group.host(platform, ordinal));
    }
    view.text("master", group.names().master())
        .text("nodes", nodes.toString())
        .number("voters", group.replicas())
        .number("majority", RedisQuorum.majority(group.replicas()))
        .text("announce", group.announcesNames() ? "name" : "address")
        .flag("tls", group.tls())
        .flag("pinned", group.pinsNames())
        .text("scheme", group.scheme())
        .number(
            "resumeAfterSeconds", group.quorum().map(RedisQuorum::resumeAfterSeconds).orElse(0L))
        .number("pauseSeconds", group.pauseSeconds())
        .number("handoverSeconds", group.handoverSeconds());
  }

  private static void settings(View.Builder view, RedisPlan group) {
    Persistence persistence = group.persistence();
    view.number("port", RedisPlan.PORT)
        .number("sentinelPort", RedisPlan.SENTINEL_PORT)
        .text("persistence", persistence.word())
        .flag("aof", persistence == Persistence.AOF)
        .flag("rdb", persistence == Persistence.RDB)
        .flag("memoryOnly", persistence == Persistence.NONE)
        .flag("sentinel", group.sentinel())
        .flag("exporter", group.exporter().isPresent())
        .number("databases", group.databaseCount())
        .number("shutdownSeconds", group.shutdownSeconds())
        .number("maxMemory", group.memory().maxMemory())
        .text("eviction", group.eviction().word())
        .number("minReplicasToWrite", group.minReplicasToWrite())
        .number("maxLagSeconds", group.maxLagSeconds())
        .number("backlog", group.memory().backlog())
        .number("pingSeconds", PING_SECONDS)
        .number("replicaBuffer", group.memory().replicaBuffer());
  }

  private static void sentinel(View.Builder view, RedisPlan group, RedisQuorum quorum) {
    view.number("quorum", quorum.quorum())
        .text("resolveHostnames", group.announcesNames() ? "yes" : "no")
        .number("downAfterMillis", quorum.downAfterMillis())
        .number("failoverTimeoutMillis", quorum.failoverTimeoutMillis())
        .number("parallelSyncs", quorum.parallelSyncs());
  }
}

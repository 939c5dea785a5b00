package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;

/** docs/redis.md: how to use and operate each group, with the numbers of the plan. */
final class RedisPage {
  private RedisPage() {}

  static View view(Plan plan) {
    List<View> groups = new ArrayList<>();
    List<RedisPlan> slices = plan.slices(RedisPlan.class);
    for (RedisPlan group : slices) {
      groups.add(group(plan.platform(), group));
    }
    View.Builder view = View.builder();
    if (slices.getFirst().exporter().isPresent()) {
      view.view("alerts", alerts(slices));
    } else {
      view.flag("alerts", false);
    }
    return view.text("namespace", plan.platform().namespace().value())
        .flag("externalSecrets", plan.platform().secretSource().store().isPresent())
        .flag("several", groups.size() > 1)
        .number("count", groups.size())
        .views("groups", groups)
        .build();
  }

  /** Which alerts there are: those of any group. */
  private static View alerts(List<RedisPlan> groups) {
    boolean sentinel = false;
    boolean keeps = false;
    boolean aof = false;
    boolean rdb = false;
    for (RedisPlan group : groups) {
      sentinel |= group.sentinel();
      keeps |= !group.evictsAnything();
      aof |= group.persistence() == Persistence.AOF;
      rdb |= group.persistence() == Persistence.RDB;
    }
    return View.builder()
        .text("firstPod", groups.getFirst().names().node(0))
        .flag("sentinel", sentinel)
        .flag("keeps", keeps)
        .flag("aof", aof)
        .flag("rdb", rdb)
        .build();
  }

  private static View group(Platform platform, RedisPlan group) {
    View.Builder view = View.builder();
    what(view, platform, group);
    where(view, platform, group);
    memory(view, group.memory());
    loss(view, group);
    group.quorum().ifPresent(quorum -> sentinels(view, group, quorum));
    return view.build();
  }

  private static void what(View.Builder view, Platform platform, RedisPlan group) {
    List<View> databases = new ArrayList<>();
    for (RedisPlan.Database d : group.databases()) {
      databases.add(
          View.builder()
              .number("number", d.number())
              .text("user", d.name())
              .text("role", d.role().word())
              .build());
    }
    view.text("name", group.names().name())
        .text("role", group.role().word())
        .number("replicas", group.replicas())
        .text("image", group.image())
        .text("eviction", group.eviction().word())
        .text("persistence", persistence(group.persistence()))
        .text("storage", group.storage().text())
        .number("databaseCount", group.databaseCount())
        .flag("anyDatabases", !databases.isEmpty())
        .views("databases", databases)
        .number("graceSeconds", group.graceSeconds())
        .text("credentials", group.credentials())
        .flag("sentinel", group.sentinel())
        .flag("monitored", group.exporter().isPresent())
        .flag("networkPolicies", platform.networkPolicies());
  }

  private static void where(View.Builder view, Platform platform, RedisPlan group) {
    RedisHosts hosts = group.hosts(platform);
    List<View> nodes = new ArrayList<>();
    for (int i = 0; i < group.replicas(); i++) {
      nodes.add(
          View.builder()
              .text("host", hosts.client(i))
              .text("pod", group.names().node(i))
              .flag("last", i == group.replicas() - 1)
              .build());
    }
    view.views("nodes", nodes)
        .number("port", RedisPlan.PORT)
        .number("sentinelPort", RedisPlan.SENTINEL_PORT)
        .text("sentinelService", hosts.sentinels())
        .text("firstHost", hosts.client(0))
        .text("firstPod", group.names().node(0))
        .text("lastPod", group.names().node(Math.max(0, group.replicas() - 1)))
        .text("claim", group.names().claim(0))
        .text("lastClaim", group.names().claim(Math.max(0, group.replicas() - 1)))
        .flag("tls", group.tls())
        .flag("hostname", group.announcesNames())
        .text("scheme", group.scheme())
        .text("certifiedService", group.certifiedService())
        .text("tlsSecret", group.names().tlsSecret(group.certifiedService()))
        .number("others", group.replicas() - 1);
  }

  private static void memory(View.Builder view, RedisMemory memory) {
    view.text("limit", Amounts.bytes(memory.limit()))
        .text("maxMemory", Amounts.bytes(memory.maxMemory()))
        .number("percent", memory.percentOfLimit())
        .text("fragmentation", Amounts.bytes(memory.fragmentation()))
        .text("backlog", Amounts.bytes(memory.backlog()))
        .text("headroom", Amounts.bytes(Math.max(0, memory.headroom())))
        .number("copyOnWrite", memory.copyOnWritePercent())
        .text("replicaBuffers", Amounts.bytes(memory.replicaBuffers()));
  }

  private static void loss(View.Builder view, RedisPlan group) {
    view.number("losses", group.lossesTolerated())
        .number("oneMore", group.lossesTolerated() + 1)
        .flag("tolerant", group.lossesTolerated() > 0)
        .number("minReplicasToWrite", group.minReplicasToWrite())
        .number("maxLagSeconds", group.maxLagSeconds())
        .flag("bounded", group.partitionLossSeconds().isPresent())
        .flag("aof", group.persistence() == Persistence.AOF)
        .flag("rdb", group.persistence() == Persistence.RDB)
        .flag("memoryOnly", group.persistence() == Persistence.NONE);
  }

  private static void sentinels(View.Builder view, RedisPlan group, RedisQuorum quorum) {
    boolean hostname = group.announcesNames();
    view.number("voters", quorum.voters())
        .number("quorum", quorum.quorum())
        .number("majority", quorum.majority())
        .text("downAfter", quorum.downAfterSeconds() + " s")
        .number("resumeAfter", quorum.resumeAfterSeconds())
        .number("retryAfter", quorum.retryAfterSeconds())
        .text(
            "announced",
            hostname
                ? named(group)
                : "the address of the pod's own Service, which outlives the pod")
        .flag("warnedOfNames", hostname && !group.pinsNames());
  }

  private static String named(RedisPlan group) {
    return group.pinsNames()
        ? "the name of the pod; the pods themselves find it without DNS"
        : "the name of the pod";
  }

  private static String persistence(Persistence persistence) {
    return switch (persistence) {
      case AOF -> "append-only file, synced every second";
      case RDB -> "snapshots";
      case NONE -> "none";
    };
  }
}

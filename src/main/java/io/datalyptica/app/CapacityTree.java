package io.datalyptica.app;

import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.minio.ErasureLayout;
import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.component.postgresql.ConnectionBudget;
import io.datalyptica.component.postgresql.PostgresqlMemory;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.redis.RedisMemory;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.component.redis.RedisQuorum;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import io.datalyptica.template.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform of a plan holds, tolerates and asks for, for programs. Sizes are bytes, CPU is
 * a Kubernetes quantity ({@code 4} or {@code 4500m}); {@code tolerates} counts what may be lost,
 * whichever it is, while everything can still be read or written. A component that the profile
 * lacks is absent; a pool that the server would refuse has sets of 0. Of a store that somebody else
 * runs there is {@code foreignStore} with its provider and buckets: its bytes and what it tolerates
 * are not known here.
 */
public final class CapacityTree {
  private CapacityTree() {}

  /** One entry of {@code profiles}. */
  public static Node of(String file, Plan plan) {
    Node.Builder tree = Node.map().put("file", file);
    plan.slice(ObjectStorePlan.class)
        .ifPresent(store -> tree.put("objectStore", objectStore(store)));
    plan.slice(ForeignStorePlan.class)
        .ifPresent(store -> tree.put("foreignStore", foreignStore(store)));
    plan.slice(PostgresqlPlan.class)
        .ifPresent(postgresql -> tree.put("postgresql", postgresql(postgresql)));
    List<Node> redis = new ArrayList<>();
    plan.slices(RedisPlan.class).forEach(group -> redis.add(redis(group)));
    tree.put("redis", Node.items(redis));
    List<Node> workloads = new ArrayList<>();
    for (Pods d : plan.capacity().groups()) {
      workloads.add(
          sums(
              Node.map().put("component", d.component()).put("what", d.row()),
              Capacity.of(List.of(d))));
    }
    return tree.put("workloads", Node.items(workloads))
        .put("totals", sums(Node.map(), plan.capacity()))
        .build();
  }

  private static Node objectStore(ObjectStorePlan store) {
    List<Node> pools = new ArrayList<>();
    for (ServerPool pool : store.pools()) {
      pools.add(pool(pool, store.parity()));
    }
    return Node.map()
        .put("pools", Node.items(pools))
        .put(
            "tolerates",
            Node.map()
                .put("servers", readWrite(store.serversLostReading(), store.serversLostWriting()))
                .build())
        .build();
  }

  private static Node foreignStore(ForeignStorePlan store) {
    List<Node> buckets = new ArrayList<>();
    store.buckets().forEach(bucket -> buckets.add(Node.text(bucket.name())));
    return Node.map().put("provider", store.provider()).put("buckets", Node.items(buckets)).build();
  }

  private static Node pool(ServerPool pool, int parity) {
    Node drives =
        pool.layout()
            .map(l -> readWrite(l.drivesLostReading(), l.drivesLostWriting()))
            .orElse(readWrite(0, 0));
    Node servers =
        pool.layout()
            .map(l -> readWrite(l.serversLostReading(), l.serversLostWriting()))
            .orElse(readWrite(0, 0));
    return Node.map()
        .put("servers", pool.servers())
        .put("drivesPerServer", pool.drivesPerServer())
        .put("setSize", pool.layout().map(ErasureLayout::setSize).orElse(0))
        .put("sets", pool.layout().map(ErasureLayout::sets).orElse(0))
        .put("parity", parity)
        .put("rawBytes", pool.rawBytes())
        .put("usableBytes", pool.usableBytes())
        .put("tolerates", Node.map().put("drives", drives).put("servers", servers).build())
        .build();
  }

  private static Node postgresql(PostgresqlPlan plan) {
    int replicas = plan.instances().replicas();
    Node instances =
        readWrite(
            plan.instances().lossesReading(), plan.synchronous().lossesAtOnceWriting(replicas));
    Node.Builder tree =
        Node.map()
            .put("replicas", replicas)
            .put("tolerates", Node.map().put("instances", instances).build());
    tree.put("storageBytes", plan.instances().storage().value());
    plan.instances().walStorage().ifPresent(wal -> tree.put("walBytes", wal.value()));
    return tree.put("connections", connections(plan.connections()))
        .put("memory", memory(plan.memory()))
        .build();
  }

  private static Node connections(ConnectionBudget budget) {
    Node.Builder tree =
        Node.map()
            .put("max", budget.maxConnections())
            .put("reserved", budget.reserve())
            .put("available", budget.available())
            .put("clients", budget.clientSum())
            .put("demand", budget.demand())
            .put("fits", budget.fits());
    budget
        .pool()
        .ifPresent(
            pool ->
                tree.put(
                    "pooler",
                    Node.map()
                        .put("serverConnections", pool.serverConnections())
                        .put("clientConnections", pool.clientConnections())
                        .put("acceptsClients", budget.poolAcceptsClients())
                        .build()));
    return tree.build();
  }

  private static Node memory(PostgresqlMemory memory) {
    return Node.map()
        .put("limitBytes", memory.limitBytes())
        .put("sharedBuffersBytes", memory.sharedBuffers())
        .put("workMemBytes", memory.workMemSum())
        .put("maintenanceBytes", memory.maintenanceSum())
        .put("totalBytes", memory.total())
        .put("fits", memory.fits())
        .build();
  }

  private static Node redis(RedisPlan plan) {
    Node pods =
        Node.map()
            .put("write", plan.lossesTolerated())
            .put("failover", plan.quorum().map(RedisQuorum::lossesTolerated).orElse(0))
            .build();
    Node.Builder tree =
        Node.map()
            .put("name", plan.names().name())
            .put("role", plan.role().word())
            .put("replicas", plan.replicas())
            .put("tolerates", Node.map().put("pods", pods).build());
    plan.quorum()
        .ifPresent(
            q ->
                tree.put(
                    "sentinel",
                    Node.map()
                        .put("voters", q.voters())
                        .put("quorum", q.quorum())
                        .put("majority", q.majority())
                        .build()));
    return tree.put("storageBytes", plan.storage().value())
        .put("memory", memory(plan.memory()))
        .build();
  }

  private static Node memory(RedisMemory memory) {
    return Node.map()
        .put("limitBytes", memory.limit())
        .put("maxMemoryBytes", memory.maxMemory())
        .put("fragmentationBytes", memory.fragmentation())
        .put("replicaBuffersBytes", memory.replicaBuffers())
        .put("headroomBytes", memory.headroom())
        .put("copyOnWritePercent", memory.copyOnWritePercent())
        .build();
  }

  private static Node sums(Node.Builder tree, Capacity sum) {
    return tree.put("pods", sum.pods())
        .put("cpuRequests", cpu(sum.cpuRequestsMilli()))
        .put("cpuLimits", cpu(sum.cpuLimitsMilli()))
        .put("memoryRequestsBytes", sum.memoryRequestsBytes())
        .put("memoryLimitsBytes", sum.memoryLimitsBytes())
        .put("storageBytes", sum.storageBytes())
        .put("persistentVolumeClaims", sum.persistentVolumeClaims())
        .build();
  }

  /** As Kubernetes writes it: whole cores bare, anything finer in millicores. */
  private static String cpu(long milli) {
    return milli % 1000 == 0 ? Long.toString(milli / 1000) : milli + "m";
  }

  private static Node readWrite(long read, long write) {
    return Node.map().put("read", read).put("write", write).build();
  }
}

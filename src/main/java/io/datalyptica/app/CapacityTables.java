package io.datalyptica.app;

import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.component.postgresql.ConnectionBudget;
import io.datalyptica.component.postgresql.PostgresqlMemory;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.redis.RedisMemory;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.component.redis.RedisQuorum;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * What the platform of a plan holds, tolerates and asks for, as tables for people, each under its
 * title.
 */
public final class CapacityTables {
  private CapacityTables() {}

  public static SequencedMap<String, Table> of(Plan plan) {
    SequencedMap<String, Table> tables = new LinkedHashMap<>();
    plan.slice(ObjectStorePlan.class)
        .ifPresent(store -> tables.put("Object store", objectStore(store)));
    plan.slice(ForeignStorePlan.class)
        .ifPresent(store -> tables.put("Object store, run by somebody else", foreignStore(store)));
    plan.slice(PostgresqlPlan.class)
        .ifPresent(postgresql -> tables.put("PostgreSQL", postgresql(postgresql)));
    if (!plan.slices(RedisPlan.class).isEmpty()) {
      tables.put("Redis", redis(plan.slices(RedisPlan.class)));
    }
    tables.put("Requests, limits and volumes", demands(plan.capacity()));
    return tables;
  }

  private static Table objectStore(ObjectStorePlan store) {
    List<List<String>> rows = new ArrayList<>();
    for (ServerPool pool : store.pools()) {
      rows.add(
          List.of(
              pool.statefulSet(),
              pool.servers() + " x " + pool.drivesPerServer(),
              pool.layout().map(l -> l.sets() + " of " + l.setSize()).orElse("illegal"),
              Integer.toString(store.parity()),
              Amounts.bytes(pool.rawBytes()),
              Amounts.bytes(pool.usableBytes()),
              pool.layout()
                  .map(l -> l.drivesLostReading() + " / " + l.serversLostReading())
                  .orElse("0 / 0"),
              pool.layout()
                  .map(l -> l.drivesLostWriting() + " / " + l.serversLostWriting())
                  .orElse("0 / 0")));
    }
    return new Table(
        List.of(
            "Pool",
            "Servers x drives",
            "Sets",
            "Parity",
            "Raw",
            "Usable",
            "Reads without drives / servers",
            "Writes without"),
        rows);
  }

  /**
   * Its bytes and what it tolerates are not of this platform's making, and nothing here can know
   * them.
   */
  private static Table foreignStore(ForeignStorePlan store) {
    List<List<String>> rows = new ArrayList<>();
    for (ForeignStorePlan.Bucket bucket : store.buckets()) {
      OptionalLong quota = bucket.asked().quotaBytes();
      String limit =
          store.claimed() && quota.isPresent() ? Amounts.bytes(quota.getAsLong()) : "none of ours";
      rows.add(
          List.of(
              bucket.name(), store.claimed() ? "claimed" : "expected", limit, "not known here"));
    }
    return new Table(List.of("Bucket", "How", "Limit", "Usable, tolerates"), rows);
  }

  private static Table postgresql(PostgresqlPlan plan) {
    ConnectionBudget budget = plan.connections();
    PostgresqlMemory memory = plan.memory();
    int replicas = plan.instances().replicas();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("instances", Integer.toString(replicas)));
    rows.add(List.of("reads go on without", plan.instances().lossesReading() + " instances"));
    rows.add(
        List.of(
            "writes go on without",
            plan.synchronous().lossesAtOnceWriting(replicas) + " instances at once"));
    rows.add(
        List.of(
            "connections",
            budget.demand()
                + " of "
                + budget.maxConnections()
                + " ("
                + budget.reserve()
                + " reserved, clients may open "
                + budget.clientSum()
                + ")"));
    rows.add(
        List.of(
            "memory of an instance",
            Amounts.bytes(memory.total())
                + " of "
                + Amounts.bytes(memory.limitBytes())
                + " (shared buffers "
                + Amounts.bytes(memory.sharedBuffers())
                + ", work_mem "
                + Amounts.bytes(memory.workMemSum())
                + ", maintenance "
                + Amounts.bytes(memory.maintenanceSum())
                + ")"));
    return new Table(List.of("What", "Value"), rows);
  }

  private static Table redis(List<RedisPlan> groups) {
    List<List<String>> rows = new ArrayList<>();
    for (RedisPlan group : groups) {
      RedisMemory memory = group.memory();
      rows.add(
          List.of(
              group.names().name(),
              Integer.toString(group.replicas()),
              Integer.toString(group.quorum().map(RedisQuorum::lossesTolerated).orElse(0)),
              Integer.toString(group.lossesTolerated()),
              Amounts.bytes(memory.maxMemory()),
              Amounts.bytes(memory.limit()),
              memory.headroom() > 0 ? Amounts.bytes(memory.headroom()) : "none"));
    }
    return new Table(
        List.of(
            "Group",
            "Pods",
            "Failover without",
            "Writes without",
            "maxmemory",
            "Memory limit",
            "Left for copy-on-write"),
        rows);
  }

  private static Table demands(Capacity capacity) {
    List<List<String>> rows = new ArrayList<>();
    for (Pods d : capacity.groups()) {
      rows.add(row(d.component(), d.row(), Capacity.of(List.of(d))));
    }
    rows.add(row("total", "", capacity));
    return new Table(
        List.of(
            "Component",
            "Pods",
            "Count",
            "CPU requests",
            "CPU limits",
            "Memory requests",
            "Memory limits",
            "Storage",
            "Claims"),
        rows);
  }

  private static List<String> row(String component, String what, Capacity sum) {
    return List.of(
        component,
        what,
        Long.toString(sum.pods()),
        Amounts.cores(sum.cpuRequestsMilli()),
        Amounts.cores(sum.cpuLimitsMilli()),
        Amounts.bytes(sum.memoryRequestsBytes()),
        Amounts.bytes(sum.memoryLimitsBytes()),
        Amounts.bytes(sum.storageBytes()),
        Long.toString(sum.persistentVolumeClaims()));
  }
}

package io.datalyptica.plan.simulation;

import io.datalyptica.component.objectstore.BackupOutcome;
import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.component.objectstore.minio.PoolOutcome;
import io.datalyptica.component.objectstore.minio.StoreOutcome;
import io.datalyptica.component.postgresql.PostgresqlOutcome;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.redis.RedisOutcome;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each component of a platform can still do. Each is at its own worst, and all of them can be
 * so at once: kinds of pods are placed independently of each other, so the same nodes may hold the
 * worst of every kind.
 */
public record Outcome(
    Optional<StoreOutcome> objectStore,
    Optional<PostgresqlOutcome> postgresql,
    List<RedisOutcome> redis,
    Optional<BackupOutcome> backups) {
  public Outcome {
    redis = List.copyOf(redis);
  }

  public static Outcome of(Plan plan, Loss loss, Placing placing) {
    Domains domains = Domains.of(plan.platform().nodes());
    Optional<StoreOutcome> store =
        plan.slice(ObjectStorePlan.class).map(s -> store(s, domains, loss, placing));
    Optional<PostgresqlOutcome> postgresql =
        plan.slice(PostgresqlPlan.class).map(p -> PostgresqlOutcome.of(p, domains, loss, placing));
    List<RedisOutcome> redis = new ArrayList<>();
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      redis.add(RedisOutcome.of(group, domains, loss, placing));
    }
    return new Outcome(
        store, postgresql, redis, backups(plan.slice(PostgresqlPlan.class), postgresql, store));
  }

  private static StoreOutcome store(
      ObjectStorePlan store, Domains domains, Loss loss, Placing placing) {
    List<PoolOutcome> pools = new ArrayList<>();
    Spread spread = store.workload().placement().spread();
    store.pools().forEach(p -> pools.add(PoolOutcome.of(p, spread, domains, loss, placing)));
    return new StoreOutcome(pools);
  }

  private static Optional<BackupOutcome> backups(
      Optional<PostgresqlPlan> plan,
      Optional<PostgresqlOutcome> postgresql,
      Optional<StoreOutcome> store) {
    boolean primary = postgresql.map(p -> p.failover().leads()).orElse(false);
    boolean writes = store.map(StoreOutcome::writes).orElse(false);
    return plan.flatMap(PostgresqlPlan::backup)
        .map(b -> new BackupOutcome(b.ownStore(), primary, !b.ownStore() || writes));
  }

  /** Whether every component can be read. */
  public boolean reads() {
    return objectStore.map(StoreOutcome::reads).orElse(true)
        && postgresql.map(PostgresqlOutcome::reads).orElse(true)
        && redis.stream().allMatch(RedisOutcome::reads);
  }

  /** Whether every component can be written. */
  public boolean writes() {
    return objectStore.map(StoreOutcome::writes).orElse(true)
        && postgresql.map(PostgresqlOutcome::writes).orElse(true)
        && redis.stream().allMatch(RedisOutcome::writes);
  }
}

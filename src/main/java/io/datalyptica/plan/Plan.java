package io.datalyptica.plan;

import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.foreign.IdleField;
import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.redis.RedisPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The decided platform: what rules judge and components spell.
 *
 * @param unrendered values that ask for something this version cannot render; when there are any,
 *     nothing else is worth judging
 * @param idle values that nothing reads, because of another one
 * @param objectStore the store that the platform runs itself
 * @param foreignStore the store of somebody else that it uses instead
 * @param secrets every Secret that must exist beforehand, by name
 * @param images every image that stands in the manifests, with each place where it does
 * @param operators the operators that OLM installs, which pull images of their own
 */
public record Plan(
    Platform platform,
    List<Unrendered> unrendered,
    List<IdleField> idle,
    Optional<ObjectStorePlan> objectStore,
    Optional<ForeignStorePlan> foreignStore,
    Optional<PostgresqlPlan> postgresql,
    List<RedisPlan> redis,
    List<SecretNeed> secrets,
    List<ImageUse> images,
    List<OperatorPlan> operators,
    Capacity capacity) {
  public Plan {
    unrendered = List.copyOf(unrendered);
    idle = List.copyOf(idle);
    redis = List.copyOf(redis);
    secrets = List.copyOf(secrets);
    images = List.copyOf(images);
    operators = List.copyOf(operators);
  }

  /** The Secrets that the External Secrets operator makes from the store; none without it. */
  public List<SecretNeed> secretsOfStore() {
    return secrets(true);
  }

  /** The Secrets that a person makes. */
  public List<SecretNeed> secretsByHand() {
    return secrets(false);
  }

  private List<SecretNeed> secrets(boolean ofStore) {
    List<SecretNeed> found = new ArrayList<>();
    for (SecretNeed need : secrets) {
      if (platform.secretSource().holds(need) == ofStore) {
        found.add(need);
      }
    }
    return List.copyOf(found);
  }

  /** Every set of pods that must not fail together. */
  public List<PodGroup> podGroups() {
    List<PodGroup> groups = new ArrayList<>();
    if (objectStore.isPresent()) {
      ObjectStorePlan store = objectStore.get();
      for (ServerPool pool : store.pools()) {
        groups.add(
            new PodGroup(
                "servers of pool " + pool.index(),
                "/spec/objectStore",
                pool.servers(),
                store.workload().placement()));
      }
    }
    if (postgresql.isPresent()) {
      PostgresqlPlan.Instances instances = postgresql.get().instances();
      groups.add(
          new PodGroup(
              "PostgreSQL instances",
              "/spec/postgresql",
              instances.replicas(),
              instances.placement()));
    }
    for (RedisPlan group : redis) {
      groups.add(
          new PodGroup(
              "pods of Redis group " + group.names().name(),
              group.pointer(),
              group.replicas(),
              group.placement()));
    }
    return List.copyOf(groups);
  }
}

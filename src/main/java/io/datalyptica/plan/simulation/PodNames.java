package io.datalyptica.plan.simulation;

import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * The pods that can be named before they run: those of StatefulSets that the tool renders.
 * PostgreSQL's get random names from their operator.
 */
public record PodNames(List<String> servers, List<String> redis) {
  public PodNames {
    servers = List.copyOf(servers);
    redis = List.copyOf(redis);
  }

  public static PodNames of(Plan plan) {
    List<String> servers = new ArrayList<>();
    if (plan.slice(ObjectStorePlan.class).isPresent()) {
      for (ServerPool pool : plan.slice(ObjectStorePlan.class).get().pools()) {
        for (int i = 0; i < pool.servers(); i++) {
          servers.add(pool.server(i));
        }
      }
    }
    List<String> redis = new ArrayList<>();
    for (RedisPlan group : plan.slices(RedisPlan.class)) {
      for (int i = 0; i < group.replicas(); i++) {
        redis.add(group.names().node(i));
      }
    }
    return new PodNames(servers, redis);
  }

  public List<String> all() {
    List<String> all = new ArrayList<>(servers);
    all.addAll(redis);
    return all;
  }
}

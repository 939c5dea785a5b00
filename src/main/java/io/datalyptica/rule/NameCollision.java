package io.datalyptica.rule;

import io.datalyptica.component.objectstore.foreign.ForeignStoreNames;
import io.datalyptica.component.objectstore.minio.ObjectStoreNames;
import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.plan.Plan;
import java.util.HashMap;
import java.util.Map;

/** Two components whose objects would have one name. */
public final class NameCollision implements PlanRule {
  @Override
  public String id() {
    return "K8S-007";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Names names = new Names(new HashMap<>(), report);
    plan.objectStore()
        .ifPresent(
            store -> {
              ObjectStoreNames n = store.names();
              names.claim(
                  "/spec/objectStore",
                  n.name(),
                  n.service(),
                  n.headless(),
                  n.console(),
                  n.bucketInit(),
                  n.alerts());
              for (ServerPool pool : store.pools()) {
                names.claim("/spec/objectStore", n.name(), pool.statefulSet());
              }
            });
    plan.foreignStore()
        .ifPresent(
            store -> {
              ForeignStoreNames n = store.names();
              names.claim("/spec/objectStore", n.name(), n.name(), n.check());
              store
                  .buckets()
                  .forEach(b -> names.claim("/spec/objectStore", n.name(), n.claim(b.name())));
            });
    plan.postgresql()
        .map(PostgresqlPlan::names)
        .ifPresent(
            n -> names.claim("/spec/postgresql", n.cluster(), n.taken().toArray(new String[0])));
    for (RedisPlan group : plan.redis()) {
      names.claim(
          group.pointer(),
          group.names().name(),
          group.names().name(),
          group.names().headless(),
          group.names().sentinel(),
          group.names().config(),
          group.names().alerts());
      for (int i = 0; group.nodeServices() && i < group.replicas(); i++) {
        names.claim(group.pointer(), group.names().name(), group.names().node(i));
      }
    }
  }

  /** Who has claimed which name; one finding for each pair of components. */
  private record Names(Map<String, String> owners, Report report) {
    void claim(String pointer, String component, String... names) {
      for (String name : names) {
        String owner = owners.putIfAbsent(name, pointer);
        if (owner != null && !owner.equals(pointer)) {
          if (owners.putIfAbsent(owner + " " + pointer, "") == null) {
            report.found(
                "K8S-007",
                pointer + "/name",
                "the objects of "
                    + component
                    + " and of "
                    + owner.substring("/spec/".length()).replace('/', ' ')
                    + " would both be named "
                    + name
                    + ": whichever is applied last replaces the other",
                "set name to something else than " + component);
          }
        }
      }
    }
  }
}

package io.datalyptica.plan;

import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlanner;
import io.datalyptica.component.objectstore.foreign.IdleFields;
import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.component.objectstore.minio.ObjectStorePlanner;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.Provider;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.component.postgresql.PostgresqlPlanner;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.component.redis.RedisPlanner;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.GitopsSpec;
import io.datalyptica.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns a checked profile into a plan. Pure, and total: a faulty profile gives a plan that rules
 * find fault with.
 */
public final class Planner {
  private Planner() {}

  public static Plan plan(Profile profile) {
    Platform platform = platform(profile);
    List<Unrendered> unrendered = unrendered(profile);
    Optional<ObjectStoreSpec> storeAsked =
        unrendered.isEmpty() ? profile.objectStore() : Optional.empty();
    boolean own =
        storeAsked.map(ObjectStoreSpec::provider).orElse(Provider.MINIO) == Provider.MINIO;
    Optional<ObjectStorePlan> store =
        storeAsked.filter(_ -> own).map(_ -> ObjectStorePlanner.plan(profile, platform));
    Optional<ForeignStorePlan> foreign =
        storeAsked.filter(_ -> !own).map(_ -> ForeignStorePlanner.plan(profile, platform));
    Optional<S3Store> s3 =
        store.map(ObjectStorePlan::s3).or(() -> foreign.flatMap(ForeignStorePlan::store));
    Optional<PostgresqlPlan> postgresql =
        profile.postgresql().isPresent() && unrendered.isEmpty()
            ? Optional.of(PostgresqlPlanner.plan(profile, platform, s3))
            : Optional.empty();
    List<RedisPlan> redis = new ArrayList<>();
    for (int i = 0; i < profile.redis().size(); i++) {
      redis.add(RedisPlanner.plan(profile, platform, profile.redis().get(i), i));
    }

    TreeMap<String, SecretNeed> secrets = new TreeMap<>();
    for (DnsName pullSecret : platform.pullSecrets()) {
      secrets.put(pullSecret.value(), pullSecret(pullSecret.value()));
    }
    List<Demand> demands = new ArrayList<>();
    store.ifPresent(s -> gather(s.secrets(), s.demands(), secrets, demands));
    foreign.ifPresent(f -> gather(f.secrets(), List.of(), secrets, demands));
    postgresql.ifPresent(p -> gather(p.secrets(), p.demands(), secrets, demands));
    for (RedisPlan r : redis) {
      gather(r.secrets(), r.demands(), secrets, demands);
    }
    List<ImageUse> images = new ArrayList<>();
    store.ifPresent(s -> images.addAll(s.images()));
    foreign.ifPresent(f -> images.addAll(f.images()));
    postgresql.ifPresent(p -> images.addAll(p.images()));
    for (RedisPlan r : redis) {
      images.addAll(r.images());
    }
    List<OperatorPlan> operators = new ArrayList<>();
    postgresql.ifPresent(p -> operators.add(p.operator()));
    return new Plan(
        platform,
        unrendered,
        IdleFields.of(profile),
        store,
        foreign,
        postgresql,
        redis,
        List.copyOf(secrets.values()),
        images,
        operators,
        Capacity.of(demands));
  }

  private static SecretNeed pullSecret(String name) {
    SecretValue credentials =
        SecretValue.Given.beforehand(
            "registry credentials, in a Secret of type kubernetes.io/dockerconfigjson",
            "copy the pull secret that your registry hands out into the namespace, under this"
                + " name");
    return new SecretNeed(
        name,
        SecretNeed.Type.DOCKER_CONFIG,
        List.of(new SecretNeed.Key(".dockerconfigjson", credentials)),
        List.of("the pull of every image"));
  }

  private static Platform platform(Profile p) {
    return new Platform(
        p.name(),
        p.namespace(),
        p.tier(),
        p.openshift(),
        p.clusterDomain(),
        p.appsDomain(),
        p.nodes(),
        p.images().registry(),
        p.images().pullSecrets(),
        p.monitoring(),
        p.networkPolicies(),
        SecretSource.of(p.secrets(), p.name().value()),
        p.labels(),
        p.annotations());
  }

  private static List<Unrendered> unrendered(Profile p) {
    List<Unrendered> found = new ArrayList<>();
    if (p.gitops().engine() != GitopsSpec.Engine.NONE) {
      found.add(
          new Unrendered(
              "/spec/gitops/engine", p.gitops().engine().word(), GitopsSpec.Engine.NONE.word()));
    }
    return found;
  }

  /** One Secret may serve several components: its keys and consumers are united. */
  private static void gather(
      List<SecretNeed> needs,
      List<Demand> asked,
      TreeMap<String, SecretNeed> secrets,
      List<Demand> demands) {
    for (SecretNeed need : needs) {
      secrets.merge(need.name(), need, SecretNeed::and);
    }
    demands.addAll(asked);
  }
}

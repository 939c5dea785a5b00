package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.ObjectStorePlan.Exposure;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.ExposureSpec;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.Demand;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.Workload;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Decides the object store. */
public final class ObjectStorePlanner {
  /**
   * A maintained build of MinIO, by tag: the upstream project is archived and every image of it has
   * unauthenticated writes (CVE-2026-40344, CVE-2026-41145). Only its arguments are ever set, never
   * its command: the executable is called silo.
   */
  static final String PINNED_IMAGE = "docker.io/pgsty/silo:RELEASE.2026-09-03T13-18-01Z";

  private static final int API_PORT = 9000;
  private static final String DEFAULT_CLUSTER_DOMAIN = "cluster.local";

  private ObjectStorePlanner() {}

  public static ObjectStorePlan plan(Profile profile, Platform platform) {
    ObjectStoreSpec spec = profile.objectStore().orElseThrow();
    ObjectStoreNames names = new ObjectStoreNames(spec.name().value());
    boolean tls = spec.tls() == ObjectStoreSpec.Tls.SERVICE_CA;
    S3Endpoint endpoint =
        new S3Endpoint(host(platform, names.service(), tls), API_PORT, tls, spec.region());
    ServerPools pools =
        ServerPools.of(
            profile,
            spec,
            names,
            tls ? "https" : "http",
            host(platform, names.headless(), tls),
            API_PORT);
    List<BucketPlan> buckets = StoreBuckets.of(profile, spec);
    StoreUsers users = StoreUsers.of(profile, spec, names, buckets);
    String rootSecret = spec.credentialsSecret().map(s -> s.value()).orElse(names.credentials());
    Resources resources = serverDefaults(platform.tier()).with(spec.common().resources());
    Image image = Images.of(platform, spec.common().image(), PINNED_IMAGE);
    return new ObjectStorePlan(
        new Identity("minio", names.name(), "object-store"),
        endpoint,
        secrets(rootSecret, names, pools.pools(), users),
        demands(pools.pools(), resources),
        images(image, pools.pools(), names),
        names,
        image.reference(),
        rootSecret,
        pools.pools(),
        pools.parity(),
        spec.parity().isPresent(),
        exposure(platform, spec.api(), names.service()),
        exposure(platform, spec.console(), names.console()),
        buckets,
        users.users(),
        workload(platform, spec.common(), resources),
        bucketInit(names),
        users.metrics());
  }

  /**
   * The host of a Service as certificates of the service CA spell it: they know {@code .svc} and
   * {@code .svc.cluster.local} only (service-ca-operator, certSubjectsForService), so another
   * cluster domain is left out and the resolver's search list finds it.
   */
  private static String host(Platform platform, String service, boolean tls) {
    return tls && !platform.clusterDomain().value().equals(DEFAULT_CLUSTER_DOMAIN)
        ? service + "." + platform.namespace() + ".svc"
        : platform.serviceHost(service);
  }

  private static Exposure exposure(Platform platform, ExposureSpec spec, String name) {
    Optional<String> host = spec.host().map(h -> h.value()).or(() -> platform.routeHost(name));
    return new Exposure(spec.route(), spec.route() ? host : Optional.empty());
  }

  /**
   * Memory sets how many requests a server takes at once; no CPU limit, because throttled servers
   * look like lost ones.
   */
  private static Resources serverDefaults(Tier tier) {
    return switch (tier) {
      case HA -> Resources.unthrottled(Quantity.cores(1), Quantity.gibi(4));
      case DEV ->
          Resources.unthrottled(Quantity.millicores(100), Quantity.mebi(512), Quantity.gibi(2));
    };
  }

  private static BucketInitPlan bucketInit(ObjectStoreNames names) {
    Resources resources =
        Resources.unthrottled(Quantity.millicores(100), Quantity.mebi(128), Quantity.mebi(512));
    return new BucketInitPlan(
        new Identity("minio-bucket-init", names.name(), "object-store-init"), resources, 600);
  }

  private static Workload workload(Platform platform, CommonSpec common, Resources resources) {
    return new Workload(
        resources, Placement.of(common, platform), common.labels(), common.annotations());
  }

  private static List<SecretNeed> secrets(
      String rootSecret, ObjectStoreNames names, List<ServerPool> pools, StoreUsers users) {
    List<String> usedBy = new ArrayList<>();
    pools.forEach(p -> usedBy.add("StatefulSet/" + p.statefulSet()));
    usedBy.add("Job/" + names.bucketInit());
    Key user =
        new Key(
            "root-user",
            SecretValue.Name.rather(
                AccessPair.freeName("admin", users.names()), Accepted.ACCESS_KEY));
    Key password = new Key("root-password", SecretValue.Random.of(Accepted.SECRET_KEY));
    List<SecretNeed> secrets = new ArrayList<>();
    secrets.add(new SecretNeed(rootSecret, List.of(user, password), usedBy));
    secrets.addAll(users.secrets());
    return secrets;
  }

  private static List<ImageUse> images(
      Image image, List<ServerPool> pools, ObjectStoreNames names) {
    List<ImageUse> images = new ArrayList<>();
    for (ServerPool pool : pools) {
      images.add(
          new ImageUse(image, "/spec/objectStore", "StatefulSet/" + pool.statefulSet(), "minio"));
    }
    images.add(
        new ImageUse(image, "/spec/objectStore", "Job/" + names.bucketInit(), "bucket-init"));
    return images;
  }

  private static List<Demand> demands(List<ServerPool> pools, Resources resources) {
    List<Demand> demands = new ArrayList<>();
    for (ServerPool pool : pools) {
      demands.add(
          new Demand(
              "minio",
              "servers of pool " + pool.index(),
              pool.servers(),
              List.of(resources),
              Collections.nCopies(pool.drivesPerServer(), pool.size())));
    }
    return demands;
  }
}

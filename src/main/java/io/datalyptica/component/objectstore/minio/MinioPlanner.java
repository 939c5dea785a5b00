package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.Site;
import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.IdleField;
import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ExposureSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.PoolSpec;
import io.datalyptica.component.objectstore.StoreBuckets;
import io.datalyptica.component.objectstore.minio.MinioPlan.Exposure;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.RoutePlan;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.Workload;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Decides a store that the platform runs. */
final class MinioPlanner {
  /** Only its arguments are ever set, never its command: the executable is called silo. */
  static final String PINNED_IMAGE = Facts.text("image.minio");

  private static final int API_PORT = 9000;
  private static final String DEFAULT_CLUSTER_DOMAIN = "cluster.local";

  private MinioPlanner() {}

  static MinioPlan plan(Site<ObjectStoreSpec> site, List<Need<S3Access.Wish, S3Access>> wishes) {
    ObjectStoreSpec spec = site.spec();
    Platform platform = site.platform();
    MinioNames names = new MinioNames(spec.name().value());
    ServerPools pools = pools(site);
    List<BucketPlan> buckets = StoreBuckets.of(spec, wishes);
    StoreUsers users = StoreUsers.of(site, names, buckets, wishes);
    String rootSecret = spec.credentialsSecret().map(s -> s.value()).orElse(names.credentials());
    Resources resources =
        platform.resources(serverDefaults(platform.tier()), spec.common().resources());
    Workload workload = workload(platform, spec.common(), resources);
    Image image = Images.of(platform, spec.common().image(), PINNED_IMAGE);
    Exposure api = exposure(platform, spec.servers().api(), names.service());
    Exposure console = exposure(platform, spec.servers().console(), names.console());
    return new MinioPlan(
        new Common(
            site.pointer(),
            "storage",
            identity(names),
            spec.common().labels(),
            spec.common().annotations(),
            pods(pools.pools(), workload),
            objects(names, pools.pools()),
            secrets(rootSecret, names, pools.pools(), users, new MinioPlan.Ways(api, console)),
            images(image, pools.pools(), names),
            List.of(),
            routes(site.pointer(), api, console),
            List.of()),
        store(site),
        names,
        image.reference(),
        rootSecret,
        pools.pools(),
        new MinioPlan.Parity(pools.parity(), spec.servers().parity().isPresent()),
        new MinioPlan.Ways(api, console),
        new MinioPlan.Contents(buckets, users.users(), users.metrics()),
        workload,
        bucketInit(site, names),
        IdleField.of(site));
  }

  /** The store as its clients see it, which follows from its section alone. */
  static S3Store store(Site<ObjectStoreSpec> site) {
    ObjectStoreSpec spec = site.spec();
    MinioNames names = new MinioNames(spec.name().value());
    boolean tls = isTls(spec);
    List<Optional<String>> disks = new ArrayList<>();
    for (PoolSpec pool : spec.servers().pools()) {
      disks.add(ServerPools.storageClass(site.platform(), spec, pool));
    }
    return new S3Store(
        new S3Endpoint(host(site.platform(), names.service(), tls), API_PORT, tls, spec.region()),
        tls ? Optional.of(CaSource.serviceCa()) : Optional.empty(),
        Peer.pods(identity(names).selector(), API_PORT),
        site.pointer() + "/tls",
        disks,
        "minio.md");
  }

  private static ServerPools pools(Site<ObjectStoreSpec> site) {
    MinioNames names = new MinioNames(site.spec().name().value());
    boolean tls = isTls(site.spec());
    return ServerPools.of(
        site.platform(),
        site.spec(),
        names,
        tls ? "https" : "http",
        host(site.platform(), names.headless(), tls),
        API_PORT);
  }

  /** What all pools hold beside the parity. */
  static S3Access.Room room(Site<ObjectStoreSpec> site) {
    long usable = 0;
    for (ServerPool pool : pools(site).pools()) {
      usable = Capped.plus(usable, pool.usableBytes());
    }
    return new S3Access.Room(usable, site.pointer() + "/pools", "the object store");
  }

  private static boolean isTls(ObjectStoreSpec spec) {
    return spec.servers().tls() == ObjectStoreSpec.Tls.SERVICE_CA;
  }

  private static Identity identity(MinioNames names) {
    return new Identity("minio", names.name(), "object-store");
  }

  private static List<String> objects(MinioNames names, List<ServerPool> pools) {
    List<String> objects =
        new ArrayList<>(
            List.of(
                names.name(),
                names.headless(),
                names.console(),
                MinioNames.certificate(names.service()),
                MinioNames.certificate(names.console()),
                names.bucketInit(),
                names.alerts()));
    pools.forEach(pool -> objects.add(pool.statefulSet()));
    return objects;
  }

  private static List<RoutePlan> routes(String section, Exposure api, Exposure console) {
    List<RoutePlan> routes = new ArrayList<>();
    if (api.route()) {
      routes.add(new RoutePlan("the S3 API", section + "/api", api.host(), api.certificate()));
    }
    if (console.route()) {
      routes.add(
          new RoutePlan(
              "the console", section + "/console", console.host(), console.certificate()));
    }
    return routes;
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
    return new Exposure(
        spec.route(),
        spec.route() ? host : Optional.empty(),
        spec.route() ? spec.certificate() : Optional.empty());
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

  private static BucketInitPlan bucketInit(Site<ObjectStoreSpec> site, MinioNames names) {
    Resources resources =
        Resources.unthrottled(Quantity.millicores(100), Quantity.mebi(128), Quantity.mebi(512));
    return new BucketInitPlan(
        new Identity("minio-bucket-init", names.name(), "object-store-init"),
        site.platform().resources(resources, site.spec().common().container("bucketInit")),
        600);
  }

  private static Workload workload(Platform platform, CommonSpec common, Resources resources) {
    return new Workload(resources, Placement.of(common, platform));
  }

  private static List<SecretNeed> secrets(
      String rootSecret,
      MinioNames names,
      List<ServerPool> pools,
      StoreUsers users,
      MinioPlan.Ways ways) {
    List<String> usedBy = new ArrayList<>();
    pools.forEach(p -> usedBy.add("StatefulSet/" + p.statefulSet()));
    usedBy.add("Job/" + names.bucketInit());
    Key user =
        new Key("root-user", SecretValue.Name.rather(users.freeName("admin"), Accepted.ACCESS_KEY));
    Key password = new Key("root-password", SecretValue.Random.of(Accepted.SECRET_KEY));
    List<SecretNeed> secrets = new ArrayList<>();
    secrets.add(new SecretNeed(rootSecret, List.of(user, password), usedBy));
    secrets.addAll(users.secrets());
    secrets.addAll(certificate(ways.api(), names.service()));
    secrets.addAll(certificate(ways.console(), names.console()));
    return secrets;
  }

  private static List<SecretNeed> certificate(Exposure way, String route) {
    return RoutePlan.certificates(way.certificate(), way.host().orElse(""), "Route/" + route);
  }

  private static List<ImageUse> images(Image image, List<ServerPool> pools, MinioNames names) {
    List<ImageUse> images = new ArrayList<>();
    for (ServerPool pool : pools) {
      images.add(
          new ImageUse(image, "/spec/objectStore", "StatefulSet/" + pool.statefulSet(), "minio"));
    }
    images.add(
        new ImageUse(image, "/spec/objectStore", "Job/" + names.bucketInit(), "bucket-init"));
    return images;
  }

  private static List<Pods> pods(List<ServerPool> pools, Workload workload) {
    List<Pods> pods = new ArrayList<>();
    for (ServerPool pool : pools) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < pool.servers(); i++) {
        names.add(pool.server(i));
      }
      String what = "servers of pool " + pool.index();
      pods.add(
          new Pods(
              "minio",
              what,
              what,
              pool.servers(),
              workload.placement(),
              List.of(workload.resources()),
              Collections.nCopies(pool.drivesPerServer(), pool.size()),
              pool.storageClass(),
              names,
              0));
    }
    return pods;
  }
}

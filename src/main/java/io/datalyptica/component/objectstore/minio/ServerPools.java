package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.PoolSpec;
import io.datalyptica.plan.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides the server pools and their one parity.
 *
 * <p>Forms of the arguments as minio's cmd/endpoint-ellipses.go wants them: one argument a pool,
 * hosts before drives. A lone server names paths, not hosts; a second pool turns it into a host
 * too, because all pools must be of one form.
 */
record ServerPools(List<ServerPool> pools, int parity) {

  static ServerPools of(
      Platform platform,
      ObjectStoreSpec spec,
      MinioNames names,
      String scheme,
      String domain,
      int port) {
    List<PoolSpec> specs = spec.servers().pools();
    int parity = spec.servers().parity().orElseGet(() -> defaultParity(specs));
    List<ServerPool> pools = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      PoolSpec pool = specs.get(i);
      String set = names.pool(i);
      boolean single = specs.size() == 1;
      String argument =
          hosts(set, pool.servers(), single, scheme, domain, port) + drives(pool.drivesPerServer());
      pools.add(
          new ServerPool(
              i,
              set,
              argument,
              pool.servers(),
              pool.drivesPerServer(),
              pool.size(),
              storageClass(platform, spec, pool),
              layout(pool, parity, single)));
    }
    return new ServerPools(List.copyOf(pools), parity);
  }

  static Optional<String> storageClass(Platform platform, ObjectStoreSpec spec, PoolSpec pool) {
    return pool.storageClass().or(() -> spec.common().storageClass()).or(platform::storageClass);
  }

  /**
   * MinIO takes it from the first pool's set and holds every other pool to it (commonParityDrives).
   */
  private static int defaultParity(List<PoolSpec> specs) {
    if (specs.isEmpty()) {
      return 0;
    }
    OptionalInt size =
        ErasureLayout.setSize(specs.getFirst().servers(), specs.getFirst().drivesPerServer());
    return ErasureLayout.defaultParity(size.orElse(0));
  }

  /** A single drive is no erasure set, and cannot be one pool of several. */
  private static Optional<ErasureLayout> layout(PoolSpec pool, int parity, boolean single) {
    boolean oneDrive = pool.servers() == 1 && pool.drivesPerServer() == 1;
    return oneDrive && !single
        ? Optional.empty()
        : ErasureLayout.of(pool.servers(), pool.drivesPerServer(), parity);
  }

  private static String hosts(
      String set, int servers, boolean single, String scheme, String domain, int port) {
    if (servers == 1 && single) {
      return "";
    }
    String ordinal = servers == 1 ? "0" : "{0..." + (servers - 1) + "}";
    return scheme + "://" + set + "-" + ordinal + "." + domain + ":" + port;
  }

  private static String drives(int count) {
    return count == 1 ? "/data" : "/data{0..." + (count - 1) + "}";
  }
}

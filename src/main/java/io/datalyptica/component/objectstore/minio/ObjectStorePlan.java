package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Demand;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Peer;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.Workload;
import java.util.List;
import java.util.Optional;

/**
 * The object store, decided.
 *
 * @param endpoint the S3 API inside the cluster
 * @param image one for all pools: servers compare the checksum of their executables and wait for
 *     each other
 * @param rootSecret the Secret with the root user
 * @param pools in the order of the servers' arguments, which never changes
 * @param parity of new objects, the same for all pools
 * @param parityChosen the profile names it; else it is MinIO's own for the first pool
 * @param workload where and how the servers run
 */
public record ObjectStorePlan(
    Identity identity,
    S3Endpoint endpoint,
    List<SecretNeed> secrets,
    List<Demand> demands,
    List<ImageUse> images,
    ObjectStoreNames names,
    String image,
    String rootSecret,
    List<ServerPool> pools,
    int parity,
    boolean parityChosen,
    Exposure api,
    Exposure console,
    List<BucketPlan> buckets,
    List<StoreUser> users,
    Workload workload,
    BucketInitPlan bucketInit,
    Optional<MetricsPlan> metrics) {
  public ObjectStorePlan {
    secrets = List.copyOf(secrets);
    demands = List.copyOf(demands);
    images = List.copyOf(images);
    pools = List.copyOf(pools);
    buckets = List.copyOf(buckets);
    users = List.copyOf(users);
  }

  /** The store as its clients see it. */
  public S3Store s3() {
    return new S3Store(
        endpoint,
        endpoint.tls() ? Optional.of(CaSource.serviceCa()) : Optional.empty(),
        S3Peer.pods(identity.selector(), endpoint.port()),
        "/spec/objectStore/tls",
        "minio.md");
  }

  /**
   * Servers that may be lost, whichever they are, while everything written can be read: the worst
   * pool counts.
   */
  public int serversLostReading() {
    int least = pools.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (ServerPool pool : pools) {
      least = Math.min(least, pool.layout().map(ErasureLayout::serversLostReading).orElse(0));
    }
    return least;
  }

  /** Servers that may be lost while every object can be written. */
  public int serversLostWriting() {
    int least = pools.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (ServerPool pool : pools) {
      least = Math.min(least, pool.layout().map(ErasureLayout::serversLostWriting).orElse(0));
    }
    return least;
  }

  /** What all pools hold beside the parity. */
  public long usableBytes() {
    long sum = 0;
    for (ServerPool pool : pools) {
      sum = Capped.plus(sum, pool.usableBytes());
    }
    return sum;
  }

  /** What all buckets may hold by their quotas; a bucket without one counts nothing. */
  public long quotaBytes() {
    long sum = 0;
    for (BucketPlan bucket : buckets) {
      sum = Capped.plus(sum, bucket.quotaBytes().orElse(0L));
    }
    return sum;
  }

  /** A Route to a port, with its host when one is known. */
  public record Exposure(boolean route, Optional<String> host) {}
}

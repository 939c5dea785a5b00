package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.IdleField;
import io.datalyptica.component.objectstore.StoreSlice;
import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Listener;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.Workload;
import io.datalyptica.profile.CertificateSpec;
import io.datalyptica.profile.DnsName;
import java.util.List;
import java.util.Optional;

/**
 * A store that the platform runs, decided.
 *
 * @param store as its clients see it
 * @param image one for all pools: servers compare the checksum of their executables and wait for
 *     each other
 * @param rootSecret the Secret with the root user
 * @param pools in the order of the servers' arguments, which never changes
 * @param layoutParity of new objects, the same for all pools
 * @param exposure the ways in from outside the cluster
 * @param contents what the init Job makes
 * @param workload where and how the servers run
 */
public record MinioPlan(
    Common common,
    S3Store store,
    MinioNames names,
    String image,
    String rootSecret,
    List<ServerPool> pools,
    Parity layoutParity,
    Ways exposure,
    Contents contents,
    Workload workload,
    BucketInitPlan bucketInit,
    List<IdleField> idle)
    implements StoreSlice {
  public MinioPlan {
    idle = List.copyOf(idle);
    pools = List.copyOf(pools);
  }

  @Override
  public List<Listener> listeners() {
    return List.of(new Listener(names.service(), identity().selector(), List.of(9000)));
  }

  /**
   * Parity drives of a set.
   *
   * @param chosen the profile names them; else they are MinIO's own for the first pool
   */
  public record Parity(int drives, boolean chosen) {}

  /** Routes to the S3 API and to the console. */
  public record Ways(Exposure api, Exposure console) {}

  /** Buckets, users with their policies, and the user whom Prometheus scrapes as. */
  public record Contents(
      List<BucketPlan> buckets, List<StoreUser> users, Optional<MetricsPlan> metrics) {
    public Contents {
      buckets = List.copyOf(buckets);
      users = List.copyOf(users);
    }
  }

  /** The S3 API inside the cluster. */
  public S3Endpoint endpoint() {
    return store.endpoint();
  }

  public int parity() {
    return layoutParity.drives();
  }

  public boolean parityChosen() {
    return layoutParity.chosen();
  }

  public Exposure api() {
    return exposure.api();
  }

  public Exposure console() {
    return exposure.console();
  }

  public List<BucketPlan> buckets() {
    return contents.buckets();
  }

  public List<StoreUser> users() {
    return contents.users();
  }

  public Optional<MetricsPlan> metrics() {
    return contents.metrics();
  }

  /** Whether the servers take every pool; the layout of each is known then. */
  public boolean starts() {
    for (ServerPool pool : pools) {
      if (pool.layout().isEmpty()) {
        return false;
      }
    }
    return true;
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
    for (BucketPlan bucket : buckets()) {
      sum = Capped.plus(sum, bucket.quotaBytes().orElse(0L));
    }
    return sum;
  }

  /**
   * A Route to a port.
   *
   * @param host when one is known
   * @param certificate its own, in place of the router's
   */
  public record Exposure(
      boolean route, Optional<String> host, Optional<CertificateSpec> certificate) {
    /** The Secret that the router reads its certificate from; empty when it reads none. */
    public String certificateSecret() {
      return certificate.flatMap(CertificateSpec::secret).map(DnsName::value).orElse("");
    }
  }
}

package io.datalyptica.component.objectstore;

import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CertificateSpec;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * spec.objectStore.
 *
 * @param servers what only a store that the platform runs has
 * @param foreign what only a store that somebody else runs has
 */
public record ObjectStoreSpec(
    CommonSpec common,
    Provider provider,
    DnsLabel name,
    String region,
    Optional<DnsName> credentialsSecret,
    List<BucketSpec> buckets,
    List<UserSpec> users,
    ServersSpec servers,
    ForeignSpec foreign) {
  public ObjectStoreSpec {
    buckets = List.copyOf(buckets);
    users = List.copyOf(users);
  }

  public boolean hasBucket(String name) {
    for (BucketSpec bucket : buckets) {
      if (bucket.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  public Set<String> userNames() {
    Set<String> names = new HashSet<>();
    for (UserSpec user : users) {
      names.add(user.name().value());
    }
    return names;
  }

  public enum Provider implements Choice {
    MINIO,
    BUCKET_CLAIM,
    EXTERNAL;

    @Override
    public String word() {
      return this == BUCKET_CLAIM ? "bucketClaim" : Choice.super.word();
    }
  }

  public enum Tls implements Choice {
    SERVICE_CA,
    NONE;

    @Override
    public String word() {
      return this == SERVICE_CA ? "serviceCA" : Choice.super.word();
    }
  }

  /** The servers of MinIO, and the ways to them. */
  public record ServersSpec(
      Tls tls,
      List<PoolSpec> pools,
      Optional<Integer> parity,
      ExposureSpec console,
      ExposureSpec api) {
    public ServersSpec {
      pools = List.copyOf(pools);
    }
  }

  /**
   * Where a store is that somebody else runs.
   *
   * @param storageClassName of the claims of buckets
   */
  public record ForeignSpec(
      Optional<DnsName> storageClassName, Optional<String> endpoint, Optional<CaSpec> ca) {}

  /** One MinIO server pool. */
  public record PoolSpec(
      int servers, int drivesPerServer, Quantity size, Optional<String> storageClass) {}

  /**
   * A Route.
   *
   * @param host when it is not derived
   * @param certificate when it is not the router's
   */
  public record ExposureSpec(
      boolean route, Optional<DnsName> host, Optional<CertificateSpec> certificate) {}

  /** One bucket; {@code expireDays} applies to objects below {@code expirePrefix}, or to all. */
  public record BucketSpec(
      String name,
      boolean versioning,
      Optional<ObjectLockSpec> objectLock,
      Optional<Quantity> quota,
      AnonymousAccess access,
      Optional<Integer> expireDays,
      Optional<Integer> noncurrentDays,
      Optional<String> expirePrefix) {}

  public record ObjectLockSpec(Mode mode, int days) {
    public enum Mode implements Choice {
      GOVERNANCE,
      COMPLIANCE
    }
  }

  /** Anonymous access. */
  public enum AnonymousAccess implements Choice {
    PRIVATE,
    DOWNLOAD,
    UPLOAD,
    PUBLIC
  }

  /**
   * A user with least-privilege access; the name is that of the Secret, the access key stands in
   * it.
   */
  public record UserSpec(DnsLabel name, Optional<DnsName> secret, List<GrantSpec> access) {
    public UserSpec {
      access = List.copyOf(access);
    }
  }

  /**
   * What a user may do in one bucket.
   *
   * @param prefix the keys begin with it; "" for all of the bucket
   */
  public record GrantSpec(String bucket, Mode mode, String prefix, List<LockRight> objectLock) {
    public GrantSpec {
      objectLock = List.copyOf(objectLock);
    }

    /** The bucket, and the path in it if there is one. */
    public String where() {
      return prefix.isEmpty() ? bucket : bucket + "/" + prefix;
    }

    /** Whether the other grant gives nothing that this one does not. */
    public boolean covers(GrantSpec other) {
      return bucket.equals(other.bucket)
          && other.prefix.startsWith(prefix)
          && (mode == other.mode || mode == Mode.READWRITE)
          && objectLock.containsAll(other.objectLock);
    }

    public enum Mode implements Choice {
      READ,
      WRITE,
      READWRITE
    }

    /** What a user may do with the locks of objects. */
    public enum LockRight implements Choice {
      READ,
      RETAIN,
      HOLD,
      BYPASS
    }
  }
}

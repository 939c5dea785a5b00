package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.BackupUser;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Asked;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Bucket;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Check;
import io.datalyptica.component.objectstore.minio.BucketPlan;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.Provider;
import io.datalyptica.component.objectstore.minio.StoreBuckets;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Peer;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.Workload;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides how the platform uses a store that somebody else runs. */
public final class ForeignStorePlanner {
  /**
   * curl signs for S3 by itself and speaks to the API server too; an Alpine image with a shell, sed
   * and base64.
   */
  static final String PINNED_IMAGE = "docker.io/curlimages/curl:8.20.0";

  /**
   * The one class whose endpoint is the same in every cluster: the Service of the Multicloud Object
   * Gateway (OpenShift Data Foundation documentation, Object Bucket Claim; noobaa-operator
   * pkg/obc/provisioner.go). RGW's is named after the object store.
   */
  private static final String GATEWAY_CLASS = "openshift-storage.noobaa.io";

  private static final String GATEWAY = "https://s3.openshift-storage.svc:443";
  private static final int TEN_MINUTES = 600;

  private ForeignStorePlanner() {}

  public static ForeignStorePlan plan(Profile profile, Platform platform) {
    ObjectStoreSpec spec = profile.objectStore().orElseThrow();
    ForeignStoreNames names = new ForeignStoreNames(spec.name().value());
    boolean claimed = spec.provider() == Provider.BUCKET_CLAIM;
    Optional<String> storageClass =
        claimed ? spec.bucketStorageClassName().map(c -> c.value()) : Optional.empty();
    boolean gateway = storageClass.isPresent() && storageClass.get().equals(GATEWAY_CLASS);
    Optional<String> url =
        spec.endpoint().or(() -> gateway ? Optional.of(GATEWAY) : Optional.empty());
    List<Bucket> buckets = buckets(profile, spec, names, claimed);
    return new ForeignStorePlan(
        new Identity("object-store", names.name(), "object-store"),
        names,
        claimed,
        storageClass,
        url.map(u -> store(spec, platform, u)),
        new Asked(spec.endpoint(), spec.ca()),
        buckets,
        spec.users(),
        check(platform, spec.common(), names),
        buckets.isEmpty()
            ? List.of()
            : buckets.getFirst().credentials().pairNeed("Job/" + names.check()));
  }

  private static S3Store store(ObjectStoreSpec spec, Platform platform, String url) {
    S3Endpoint endpoint = S3Endpoint.of(url, spec.region());
    S3Peer peer = S3Peer.of(endpoint, platform.clusterDomain().value());
    String page = spec.provider() == Provider.BUCKET_CLAIM ? "bucketclaim.md" : "external-s3.md";
    return new S3Store(
        endpoint, ca(spec.ca(), endpoint, peer), peer, "/spec/objectStore/endpoint", page);
  }

  /**
   * A Service of this cluster has a certificate of the service CA, unless the profile says
   * otherwise.
   */
  private static Optional<CaSource> ca(Optional<CaSpec> asked, S3Endpoint endpoint, S3Peer peer) {
    if (!endpoint.tls()) {
      return Optional.empty();
    }
    if (asked.isPresent()) {
      CaSpec ca = asked.get();
      return ca.configMap()
          .map(n -> new CaSource(CaSource.Kind.CONFIG_MAP, n.value(), ca.key()))
          .or(() -> ca.secret().map(n -> new CaSource(CaSource.Kind.SECRET, n.value(), ca.key())));
    }
    return peer.namespace().isEmpty() ? Optional.empty() : Optional.of(CaSource.serviceCa());
  }

  private static List<Bucket> buckets(
      Profile profile, ObjectStoreSpec spec, ForeignStoreNames names, boolean claimed) {
    Optional<BackupUser> backup = BackupUser.of(profile);
    List<Bucket> buckets = new ArrayList<>();
    for (BucketPlan bucket : StoreBuckets.of(profile, spec)) {
      boolean holdsBackups = backup.isPresent() && backup.get().bucket().equals(bucket.name());
      S3Credentials credentials = claimed ? names.claimed(bucket.name()) : names.given(spec);
      buckets.add(new Bucket(bucket, credentials, claimed && holdsBackups && backup.get().conf()));
    }
    return buckets;
  }

  private static Check check(Platform platform, CommonSpec common, ForeignStoreNames names) {
    Resources resources =
        Resources.unthrottled(Quantity.millicores(50), Quantity.mebi(32), Quantity.mebi(128));
    Workload workload =
        new Workload(
            resources.with(common.resources()),
            Placement.alone(common),
            common.labels(),
            common.annotations());
    return new Check(
        new Identity("object-store-check", names.name(), "object-store-check"),
        Images.of(platform, common.image(), PINNED_IMAGE),
        workload,
        TEN_MINUTES);
  }
}

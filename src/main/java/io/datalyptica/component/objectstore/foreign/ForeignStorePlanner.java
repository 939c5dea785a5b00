package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.Site;
import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.IdleField;
import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.Provider;
import io.datalyptica.component.objectstore.StoreBuckets;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Bucket;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.BucketCheck;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Existing;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.Workload;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides how the platform uses a store that somebody else runs. */
final class ForeignStorePlanner {
  /**
   * curl signs for S3 by itself and speaks to the API server too; its image has a shell, sed and
   * base64.
   */
  static final String PINNED_IMAGE = Facts.text("image.curl");

  /**
   * The one class whose endpoint is the same in every cluster: the Service of the Multicloud Object
   * Gateway (OpenShift Data Foundation documentation, Object Bucket Claim; noobaa-operator
   * pkg/obc/provisioner.go). RGW's is named after the object store.
   */
  private static final String GATEWAY_CLASS = "openshift-storage.noobaa.io";

  private static final String GATEWAY = "https://s3.openshift-storage.svc:443";
  private static final int TEN_MINUTES = 600;

  private ForeignStorePlanner() {}

  static ForeignStorePlan plan(
      Site<ObjectStoreSpec> site, List<Need<S3Access.Wish, S3Access>> wishes) {
    ObjectStoreSpec spec = site.spec();
    ForeignStoreNames names = new ForeignStoreNames(spec.name().value());
    boolean claimed = isClaimed(spec);
    Optional<S3Store> store = store(site);
    List<Bucket> buckets = buckets(spec, names, claimed, wishes);
    BucketCheck check = check(site.platform(), spec.common(), names);
    return new ForeignStorePlan(
        new Common(
            site.pointer(),
            "storage",
            new Identity("object-store", names.name(), "object-store"),
            spec.common().labels(),
            spec.common().annotations(),
            List.of(),
            objects(names, buckets),
            buckets.isEmpty()
                ? List.of()
                : buckets.getFirst().credentials().pairNeed("Job/" + names.check()),
            buckets.isEmpty()
                ? List.of()
                : List.of(
                    new ImageUse(check.image(), site.pointer(), "Job/" + names.check(), "check")),
            List.of(),
            List.of(),
            existing(site.platform(), store, buckets, check)),
        names,
        claimed,
        storageClass(spec),
        store,
        spec.foreign(),
        buckets,
        spec.users(),
        check,
        IdleField.of(site));
  }

  private static boolean isClaimed(ObjectStoreSpec spec) {
    return spec.provider() == Provider.BUCKET_CLAIM;
  }

  private static Optional<String> storageClass(ObjectStoreSpec spec) {
    return isClaimed(spec)
        ? spec.foreign().storageClassName().map(c -> c.value())
        : Optional.empty();
  }

  private static List<String> objects(ForeignStoreNames names, List<Bucket> buckets) {
    List<String> objects = new ArrayList<>(List.of(names.name(), names.check()));
    buckets.forEach(b -> objects.add(names.claim(b.name())));
    return objects;
  }

  /** What the Job writes and runs as, and the CA that a person brings. */
  private static List<Existing> existing(
      Platform platform, Optional<S3Store> store, List<Bucket> buckets, BucketCheck check) {
    List<Existing> existing = new ArrayList<>();
    for (String secret : ForeignStorePlan.copies(buckets)) {
      existing.add(new Existing("Secret", secret, Set.of("s3.conf")));
    }
    if (store.isPresent() && store.get().ca().isPresent()) {
      CaSource ca = store.get().ca().get();
      String kind = ca.kind() == CaSource.Kind.SECRET ? "Secret" : "ConfigMap";
      existing.add(new Existing(kind, ca.name(), Set.of(ca.key())));
    }
    Optional<String> priorityClass = check.workload().placement().jobPriorityClassName();
    if (priorityClass.isPresent() && !priorityClass.equals(platform.jobsClass())) {
      existing.add(new Existing("PriorityClass", priorityClass.get(), Set.of()));
    }
    return existing;
  }

  /** Where it is, which follows from its section alone; empty when the profile does not say so. */
  static Optional<S3Store> store(Site<ObjectStoreSpec> site) {
    ObjectStoreSpec spec = site.spec();
    boolean gateway = storageClass(spec).orElse("").equals(GATEWAY_CLASS);
    Optional<String> url =
        spec.foreign().endpoint().or(() -> gateway ? Optional.of(GATEWAY) : Optional.empty());
    if (url.isEmpty()) {
      return Optional.empty();
    }
    S3Endpoint endpoint = S3Endpoint.of(url.get(), spec.region());
    Peer peer = Peer.of(endpoint, site.platform().clusterDomain().value());
    return Optional.of(
        new S3Store(
            endpoint,
            ca(spec.foreign().ca(), endpoint, peer),
            peer,
            site.pointer() + "/endpoint",
            List.of(),
            isClaimed(spec) ? "bucketclaim.md" : "external-s3.md"));
  }

  static S3Access access(ObjectStoreSpec spec, S3Store store, S3Access.Wish wish) {
    ForeignStoreNames names = new ForeignStoreNames(spec.name().value());
    S3Access.Holds.Backups backups = wish.backups();
    return new S3Access(
        store,
        wish.bucketName(),
        wish.prefix(),
        isClaimed(spec) ? names.claimed(wish.bucketName()) : names.given(spec),
        "",
        backups != null && backups.conf(),
        isClaimed(spec) ? claimed(spec, wish.bucketName()) : Optional.empty());
  }

  /** A provisioner holds a claim to its quota; the whole of the store is not known. */
  private static Optional<S3Access.Room> claimed(ObjectStoreSpec spec, String bucket) {
    S3Access.Room all = new S3Access.Room(Long.MAX_VALUE, "", "");
    S3Access.Room room = StoreBuckets.room(spec, bucket, all);
    return room == all ? Optional.empty() : Optional.of(room);
  }

  /**
   * A Service of this cluster has a certificate of the service CA, unless the profile says
   * otherwise.
   */
  private static Optional<CaSource> ca(Optional<CaSpec> asked, S3Endpoint endpoint, Peer peer) {
    if (!endpoint.tls()) {
      return Optional.empty();
    }
    if (asked.isPresent()) {
      return CaSource.of(asked.get());
    }
    return peer.namespace().isEmpty() ? Optional.empty() : Optional.of(CaSource.serviceCa());
  }

  private static List<Bucket> buckets(
      ObjectStoreSpec spec,
      ForeignStoreNames names,
      boolean claimed,
      List<Need<S3Access.Wish, S3Access>> wishes) {
    Set<String> copied = new HashSet<>();
    for (Need<S3Access.Wish, S3Access> need : wishes) {
      S3Access.Holds.Backups backups = need.wish().backups();
      if (backups != null && backups.conf()) {
        copied.add(need.wish().bucketName());
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    for (BucketPlan bucket : StoreBuckets.of(spec, wishes)) {
      S3Credentials credentials = claimed ? names.claimed(bucket.name()) : names.given(spec);
      buckets.add(new Bucket(bucket, credentials, claimed && copied.contains(bucket.name())));
    }
    return buckets;
  }

  private static BucketCheck check(Platform platform, CommonSpec common, ForeignStoreNames names) {
    Resources resources =
        Resources.unthrottled(Quantity.millicores(50), Quantity.mebi(32), Quantity.mebi(128));
    Workload workload =
        new Workload(
            platform.resources(resources, common.resources()), Placement.alone(common, platform));
    return new BucketCheck(
        new Identity("object-store-check", names.name(), "object-store-check"),
        Images.of(platform, common.image(), PINNED_IMAGE),
        workload,
        TEN_MINUTES);
  }
}

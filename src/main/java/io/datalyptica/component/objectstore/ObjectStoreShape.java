package io.datalyptica.component.objectstore;

import io.datalyptica.component.objectstore.ObjectStoreSpec.BucketSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ExposureSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ForeignSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.PoolSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.Provider;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ServersSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.Tls;
import io.datalyptica.component.objectstore.ObjectStoreSpec.UserSpec;
import io.datalyptica.profile.CaShape;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CertificateShape;
import io.datalyptica.profile.CertificateSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.ContainersShape;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Texts;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of spec.objectStore. */
final class ObjectStoreShape {
  /** Leaves room for {@code -bucket-init-}, a hash and the suffix of a Job's pod. */
  private static final int MAX_NAME = 34;

  private static final Field<Integer> SERVERS =
      new Field<>(
          "servers",
          new NumberShape(1, 256),
          Default.byTier("4", "1"),
          "MinIO servers, one pod each.");
  private static final Field<Integer> DRIVES =
      new Field<>(
          "drivesPerServer",
          new NumberShape(1, 64),
          Default.byTier("1", "4"),
          "Volumes of each server.");
  private static final Field<Quantity> DRIVE_SIZE =
      new Field<>(
          "size", CommonShape.SIZE, Default.byTier("200Gi", "10Gi"), "Size of each volume.");
  private static final Field<String> POOL_CLASS =
      new Field<>(
          "storageClass",
          CommonShape.OBJECT_NAME,
          Default.derived("objectStore.storageClass"),
          "StorageClass of this pool's volumes.");
  private static final ObjectShape<PoolSpec> POOL =
      ObjectShape.of(
          v -> new PoolSpec(v.get(SERVERS), v.get(DRIVES), v.get(DRIVE_SIZE), v.find(POOL_CLASS)),
          SERVERS,
          DRIVES,
          DRIVE_SIZE,
          POOL_CLASS);

  private static final Field<Boolean> ROUTE =
      new Field<>(
          "route", CommonShape.FLAG, Default.always("true"), "Whether a Route leads to it.");
  private static final Field<DnsName> HOST =
      new Field<>(
          "host",
          new TextShape<>(DnsName.DOMAIN),
          Default.derived("`<name>-<namespace>.<appsDomain>`"),
          "Host of the Route; outside the apps domain it needs a `certificate`.");
  private static final Field<CertificateSpec> CERTIFICATE =
      new Field<>(
          "certificate",
          CertificateShape.SHAPE,
          Default.derived("the router's, for one name below the apps domain"),
          "The Route's own certificate, such as `{secret: s3-certificate}` or `{issuer:"
              + " letsencrypt}`.");
  private static final ObjectShape<ExposureSpec> EXPOSURE =
      ObjectShape.of(
          v -> new ExposureSpec(v.get(ROUTE), v.find(HOST), v.find(CERTIFICATE)),
          ROUTE,
          HOST,
          CERTIFICATE);

  private static final Field<Provider> PROVIDER =
      new Field<>(
          "provider",
          ChoiceShape.of(Provider.values()),
          Default.always("minio"),
          "`minio` runs the store; `bucketClaim` claims buckets of ODF or Rook; `external` uses"
              + " somebody else's S3.");
  private static final Field<DnsLabel> NAME =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.serviceName(MAX_NAME, "minio")),
          Default.derived("`minio`; `object-store` of another provider"),
          "Names the StatefulSets (`<name>`, `<name>-pool1`) and Services (`<name>`,"
              + " `<name>-headless`, `<name>-console`); of another provider the claims"
              + " (`<name>-<bucket>`) and the check (`<name>-check`).");
  private static final Field<Tls> TLS =
      new Field<>(
          "tls",
          ChoiceShape.of(Tls.values()),
          Default.always("serviceCA"),
          "`serviceCA`: OpenShift's service-serving certificates; `none`: plain HTTP inside the"
              + " cluster.");
  private static final Field<String> REGION =
      new Field<>(
          "region",
          new TextShape<>(Texts.REGION),
          Default.always("us-east-1"),
          "Region that clients sign for.");
  private static final Field<List<PoolSpec>> POOLS =
      new Field<>(
          "pools",
          new ListShape<>(POOL, "", true),
          Default.oneItem(),
          "MinIO server pools, in the order they were added.");
  private static final Field<Integer> PARITY =
      new Field<>(
          "parity",
          new NumberShape(0, 8),
          Default.derived("MinIO's own for the size of the set"),
          "EC:n of the STANDARD storage class: drives of a set that may be lost.");
  private static final Field<Optional<DnsName>> CREDENTIALS =
      CommonShape.credentials(
          "`<name>-credentials`",
          "root-user and root-password; of an external store access-key and secret-key");
  private static final Field<ExposureSpec> CONSOLE =
      new Field<>("console", EXPOSURE, Default.section(), "The web console.");
  private static final Field<ExposureSpec> API =
      new Field<>("api", EXPOSURE, Default.section(), "The S3 API.");
  private static final Field<List<BucketSpec>> BUCKETS =
      new Field<>(
          "buckets",
          new ListShape<>(BucketShape.SHAPE, "name"),
          Default.noItems(),
          "Buckets that the platform needs.");
  private static final Field<List<UserSpec>> USERS =
      new Field<>(
          "users",
          new ListShape<>(StoreUserShape.SHAPE, "name"),
          Default.noItems(),
          "Users with least-privilege access.");
  private static final Field<DnsName> BUCKET_CLASS =
      new Field<>(
          "storageClassName",
          CommonShape.DNS_NAME,
          Default.derived("required by `bucketClaim`"),
          "StorageClass of the bucket claims.");
  private static final Field<String> ENDPOINT =
      new Field<>(
          "endpoint",
          new TextShape<>(Texts.HTTP_URL),
          Default.derived(
              "required by `external`, and by `bucketClaim` for a class whose Service is not"
                  + " known"),
          "URL of the store, for `external` and `bucketClaim`.");
  private static final Field<CaSpec> CA =
      new Field<>(
          "ca",
          CaShape.SHAPE,
          Default.derived("the service CA for a Service of this cluster, else public CAs"),
          "Bundle that the store's certificate is checked against, for `external` and"
              + " `bucketClaim`.");

  private static final Field<Map<String, ResourcesSpec>> CONTAINERS =
      ContainersShape.of(
          ContainersShape.one("bucketInit", "The Job that makes buckets and users, of `minio`."));

  static final ObjectShape<ObjectStoreSpec> SHAPE =
      ObjectShape.of(
          ObjectStoreShape::bind,
          CommonShape.with(
              PROVIDER,
              NAME,
              TLS,
              REGION,
              POOLS,
              PARITY,
              CREDENTIALS,
              CONSOLE,
              API,
              BUCKETS,
              USERS,
              BUCKET_CLASS,
              ENDPOINT,
              CA,
              CONTAINERS));

  private ObjectStoreShape() {}

  private static ObjectStoreSpec bind(Values v) {
    return new ObjectStoreSpec(
        CommonShape.bind(v, v.get(CONTAINERS)),
        v.get(PROVIDER),
        name(v),
        v.get(REGION),
        v.get(CREDENTIALS),
        v.get(BUCKETS),
        v.get(USERS),
        new ServersSpec(v.get(TLS), v.get(POOLS), v.find(PARITY), v.get(CONSOLE), v.get(API)),
        new ForeignSpec(v.find(BUCKET_CLASS), v.find(ENDPOINT), v.find(CA)));
  }

  /** A store that is not MinIO should not be called so in every name. */
  private static DnsLabel name(Values v) {
    return v.find(NAME)
        .orElseGet(
            () -> new DnsLabel(v.get(PROVIDER) == Provider.MINIO ? "minio" : "object-store"));
  }
}

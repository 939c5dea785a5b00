package io.datalyptica.profile;

import static io.datalyptica.profile.reader.ChoiceShape.word;

import io.datalyptica.profile.ObjectStoreSpec.Access;
import io.datalyptica.profile.ObjectStoreSpec.BucketSpec;
import io.datalyptica.profile.ObjectStoreSpec.ExposureSpec;
import io.datalyptica.profile.ObjectStoreSpec.GrantSpec;
import io.datalyptica.profile.ObjectStoreSpec.ObjectLockSpec;
import io.datalyptica.profile.ObjectStoreSpec.PoolSpec;
import io.datalyptica.profile.ObjectStoreSpec.Provider;
import io.datalyptica.profile.ObjectStoreSpec.Tls;
import io.datalyptica.profile.ObjectStoreSpec.UserSpec;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import java.util.List;
import java.util.Optional;

/** The shape of spec.objectStore. */
final class ObjectStoreShape {
  /** Leaves room for {@code -bucket-init-}, a hash and the suffix of a Job's pod. */
  private static final int MAX_NAME = 34;

  private static final Shape<Integer> DAYS = new NumberShape(1, 36_500);
  private static final Shape<String> BUCKET_NAME = new TextShape<>(BucketName.TYPE);

  private static final Field<Integer> SERVERS = new Field<>("servers", new NumberShape(1, 256), Default.byTier("4", "1"), "MinIO servers, one pod each.");
  private static final Field<Integer> DRIVES = new Field<>("drivesPerServer", new NumberShape(1, 64), Default.byTier("1", "4"), "Volumes of each server.");
  private static final Field<Quantity> DRIVE_SIZE = new Field<>("size", CommonShape.SIZE, Default.byTier("200Gi", "10Gi"), "Size of each volume.");
  private static final Field<String> POOL_CLASS =
      new Field<>("storageClass", CommonShape.OBJECT_NAME, Default.derived("objectStore.storageClass"), "StorageClass of this pool's volumes.");
  private static final ObjectShape<PoolSpec> POOL =
      ObjectShape.of(v -> new PoolSpec(v.get(SERVERS), v.get(DRIVES), v.get(DRIVE_SIZE), v.find(POOL_CLASS)), SERVERS, DRIVES, DRIVE_SIZE, POOL_CLASS);

  private static final Field<Boolean> ROUTE = new Field<>("route", CommonShape.FLAG, Default.always("true"), "Whether a Route leads to it.");
  private static final Field<DnsName> HOST =
      new Field<>("host", new TextShape<>(DnsName.DOMAIN), Default.derived("`<name>-<namespace>.<appsDomain>`"), "Host of the Route.");
  private static final ObjectShape<ExposureSpec> EXPOSURE = ObjectShape.of(v -> new ExposureSpec(v.get(ROUTE), v.find(HOST)), ROUTE, HOST);

  private static final Field<ObjectLockSpec.Mode> LOCK_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(word("governance", ObjectLockSpec.Mode.GOVERNANCE), word("compliance", ObjectLockSpec.Mode.COMPLIANCE)),
          Default.always("governance"),
          "`compliance` cannot be shortened or lifted by anybody, root included.");
  private static final Field<Integer> LOCK_DAYS = new Field<>("days", DAYS, Default.required(), "How long every new object is kept.");
  private static final ObjectShape<ObjectLockSpec> LOCK = ObjectShape.of(v -> new ObjectLockSpec(v.get(LOCK_MODE), v.get(LOCK_DAYS)), LOCK_MODE, LOCK_DAYS);

  private static final Field<String> BUCKET = new Field<>("name", BUCKET_NAME, Default.required(), "Name of the bucket.");
  private static final Field<Boolean> VERSIONING = new Field<>("versioning", CommonShape.FLAG, Default.always("false"), "Whether overwritten and deleted objects are kept as versions.");
  private static final Field<ObjectLockSpec> OBJECT_LOCK =
      new Field<>("objectLock", LOCK, Default.derived("no object lock"), "Default retention; can only be switched on when the bucket is made.");
  private static final Field<Quantity> QUOTA = new Field<>("quota", CommonShape.SIZE, Default.derived("no quota"), "Hard limit of the bucket's size.");
  private static final Field<Access> ACCESS =
      new Field<>(
          "access",
          ChoiceShape.of(word("private", Access.PRIVATE), word("download", Access.DOWNLOAD), word("upload", Access.UPLOAD), word("public", Access.PUBLIC)),
          Default.always("private"),
          "What anybody may do without credentials.");
  private static final Field<Integer> EXPIRE_DAYS = new Field<>("expireDays", DAYS, Default.derived("objects stay"), "Objects are deleted after so many days.");
  private static final Field<Integer> NONCURRENT_DAYS =
      new Field<>("noncurrentDays", DAYS, Default.derived("old versions stay"), "Old versions are deleted after so many days.");
  private static final Field<String> EXPIRE_PREFIX = new Field<>("expirePrefix", CommonShape.LINE, Default.derived("all objects"), "Only objects below this prefix expire.");
  private static final ObjectShape<BucketSpec> BUCKET_SHAPE =
      ObjectShape.of(
              v ->
                  new BucketSpec(
                      v.get(BUCKET),
                      v.get(VERSIONING),
                      v.find(OBJECT_LOCK),
                      v.find(QUOTA),
                      v.get(ACCESS),
                      v.find(EXPIRE_DAYS),
                      v.find(NONCURRENT_DAYS),
                      v.find(EXPIRE_PREFIX)),
              BUCKET,
              VERSIONING,
              OBJECT_LOCK,
              QUOTA,
              ACCESS,
              EXPIRE_DAYS,
              NONCURRENT_DAYS,
              EXPIRE_PREFIX)
          .withShorthand(BUCKET);

  private static final Field<String> GRANT_BUCKET = new Field<>("bucket", BUCKET_NAME, Default.required(), "The bucket.");
  private static final Field<GrantSpec.Mode> GRANT_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(word("read", GrantSpec.Mode.READ), word("write", GrantSpec.Mode.WRITE), word("readwrite", GrantSpec.Mode.READWRITE)),
          Default.always("readwrite"),
          "What the user may do in it.");
  private static final ObjectShape<GrantSpec> GRANT =
      ObjectShape.of(v -> new GrantSpec(v.get(GRANT_BUCKET), v.get(GRANT_MODE)), GRANT_BUCKET, GRANT_MODE).withShorthand(GRANT_BUCKET);

  private static final Field<DnsLabel> USER = new Field<>("name", new TextShape<>(DnsLabel.TYPE), Default.required(), "Names the user's Secret and policy.");
  private static final Field<DnsName> USER_SECRET =
      new Field<>("secret", CommonShape.SECRET, Default.derived("`<objectStore.name>-user-<name>`"), "Secret with the keys access-key and secret-key.");
  private static final Field<List<GrantSpec>> GRANTS =
      new Field<>("access", new ListShape<>(GRANT, "bucket"), Default.nothing(), "Buckets the user may use; its policy is derived from this and grants nothing else.");
  private static final ObjectShape<UserSpec> USER_SHAPE =
      ObjectShape.of(v -> new UserSpec(v.get(USER), v.find(USER_SECRET), v.get(GRANTS)), USER, USER_SECRET, GRANTS).withShorthand(USER);

  private static final Field<Provider> PROVIDER =
      new Field<>(
          "provider",
          ChoiceShape.of(word("minio", Provider.MINIO), word("bucketClaim", Provider.BUCKET_CLAIM), word("external", Provider.EXTERNAL)),
          Default.always("minio"),
          "`minio` runs the store; `bucketClaim` claims buckets of ODF or Rook; `external` uses somebody else's S3.");
  private static final Field<DnsLabel> NAME =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.serviceName(MAX_NAME, "minio")),
          Default.always("minio"),
          "Names the StatefulSets (`<name>`, `<name>-pool1`) and Services (`<name>`, `<name>-headless`, `<name>-console`).");
  private static final Field<Tls> TLS =
      new Field<>(
          "tls",
          ChoiceShape.of(word("serviceCA", Tls.SERVICE_CA), word("none", Tls.NONE)),
          Default.always("serviceCA"),
          "`serviceCA`: OpenShift's service-serving certificates; `none`: plain HTTP inside the cluster.");
  private static final Field<String> REGION = new Field<>("region", new TextShape<>(Texts.REGION), Default.always("us-east-1"), "Region that clients sign for.");
  private static final Field<List<PoolSpec>> POOLS =
      new Field<>("pools", new ListShape<>(POOL, ""), Default.oneItem(), "MinIO server pools, in the order they were added.");
  private static final Field<Integer> PARITY =
      new Field<>("parity", new NumberShape(0, 8), Default.derived("MinIO's own for the size of the set"), "EC:n of the STANDARD storage class: drives of a set that may be lost.");
  private static final Field<Optional<DnsName>> CREDENTIALS = CommonShape.credentials("`<name>-credentials`", "root-user and root-password");
  private static final Field<ExposureSpec> CONSOLE = new Field<>("console", EXPOSURE, Default.section(), "The web console.");
  private static final Field<ExposureSpec> API = new Field<>("api", EXPOSURE, Default.section(), "The S3 API.");
  private static final Field<List<BucketSpec>> BUCKETS = new Field<>("buckets", new ListShape<>(BUCKET_SHAPE, "name"), Default.nothing(), "Buckets that the platform needs.");
  private static final Field<List<UserSpec>> USERS = new Field<>("users", new ListShape<>(USER_SHAPE, "name"), Default.nothing(), "Users with least-privilege access.");
  private static final Field<DnsName> BUCKET_CLASS =
      new Field<>("storageClassName", CommonShape.SECRET, Default.derived("required by `bucketClaim`"), "StorageClass of the bucket claims.");
  private static final Field<String> ENDPOINT =
      new Field<>("endpoint", new TextShape<>(Texts.HTTP_URL), Default.derived("required by `external`"), "URL of the store, for `external`.");

  static final ObjectShape<ObjectStoreSpec> SHAPE =
      ObjectShape.of(
          ObjectStoreShape::bind,
          CommonShape.with(PROVIDER, NAME, TLS, REGION, POOLS, PARITY, CREDENTIALS, CONSOLE, API, BUCKETS, USERS, BUCKET_CLASS, ENDPOINT));

  private ObjectStoreShape() {}

  private static ObjectStoreSpec bind(Values v) {
    return new ObjectStoreSpec(
        CommonShape.bind(v),
        v.get(PROVIDER),
        v.get(NAME),
        v.get(TLS),
        v.get(REGION),
        v.get(POOLS),
        v.find(PARITY),
        v.get(CREDENTIALS),
        v.get(CONSOLE),
        v.get(API),
        v.get(BUCKETS),
        v.get(USERS),
        v.find(BUCKET_CLASS),
        v.find(ENDPOINT));
  }
}

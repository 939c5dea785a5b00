package io.datalyptica.component.objectstore;

import io.datalyptica.component.objectstore.ObjectStoreSpec.AnonymousAccess;
import io.datalyptica.component.objectstore.ObjectStoreSpec.BucketSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ObjectLockSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.objectStore.buckets[]. */
final class BucketShape {
  private static final Shape<Integer> DAYS = new NumberShape(1, 36_500);
  private static final Field<ObjectLockSpec.Mode> LOCK_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(ObjectLockSpec.Mode.values()),
          Default.always("governance"),
          "`compliance` cannot be shortened or lifted by anybody, root included.");
  private static final Field<Integer> LOCK_DAYS =
      new Field<>("days", DAYS, Default.required(), "How long every new object is kept.");
  private static final ObjectShape<ObjectLockSpec> LOCK =
      ObjectShape.of(
          v -> new ObjectLockSpec(v.get(LOCK_MODE), v.get(LOCK_DAYS)), LOCK_MODE, LOCK_DAYS);
  private static final Field<String> BUCKET =
      new Field<>(
          "name", new TextShape<>(BucketName.TYPE), Default.required(), "Name of the bucket.");
  private static final Field<Boolean> VERSIONING =
      new Field<>(
          "versioning",
          CommonShape.FLAG,
          Default.always("false"),
          "Whether overwritten and deleted objects are kept as versions.");
  private static final Field<ObjectLockSpec> OBJECT_LOCK =
      new Field<>(
          "objectLock",
          LOCK,
          Default.derived("no object lock"),
          "Default retention; can only be switched on when the bucket is made.");
  private static final Field<Quantity> QUOTA =
      new Field<>(
          "quota",
          CommonShape.SIZE,
          Default.derived("no quota"),
          "Hard limit of the bucket's size.");
  private static final Field<AnonymousAccess> ACCESS =
      new Field<>(
          "access",
          ChoiceShape.of(AnonymousAccess.values()),
          Default.always("private"),
          "What anybody may do without credentials.");
  private static final Field<Integer> EXPIRE_DAYS =
      new Field<>(
          "expireDays",
          DAYS,
          Default.derived("objects stay"),
          "Objects are deleted after so many days.");
  private static final Field<Integer> NONCURRENT_DAYS =
      new Field<>(
          "noncurrentDays",
          DAYS,
          Default.derived("old versions stay"),
          "Old versions are deleted after so many days.");
  private static final Field<String> EXPIRE_PREFIX =
      new Field<>(
          "expirePrefix",
          CommonShape.LINE,
          Default.derived("all objects"),
          "Only objects below this prefix expire.");
  static final ObjectShape<BucketSpec> SHAPE =
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

  private BucketShape() {}
}

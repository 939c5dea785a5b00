package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.restore. */
final class RestoreShape {
  private static final Field<String> PATH =
      new Field<>(
          "path",
          new TextShape<>(PostgresqlTexts.ARCHIVE_PATH),
          Default.derived("this cluster's own"),
          "Where the archive lies in its bucket, such as `pgbackrest/shop/shop-postgres/repo1`.");
  private static final Field<String> TIME =
      new Field<>(
          "time",
          new TextShape<>(PostgresqlTexts.MOMENT),
          Default.derived("the end of the archive"),
          "The moment to go back to, such as `2026-01-31 14:15:11+00`.");
  private static final Field<String> BUCKET =
      new Field<>(
          "bucket",
          new TextShape<>(BucketName.TYPE),
          Default.derived("the bucket of the backups"),
          "Bucket that holds the archive.");
  private static final OutsideFields OUTSIDE =
      OutsideFields.of(
          Default.derived("the store of the backups"),
          "another store that holds the archive",
          "`<name>-restore-s3`");

  static final ObjectShape<RestoreSpec> SHAPE =
      ObjectShape.of(
          v -> new RestoreSpec(v.find(PATH), v.find(TIME), v.find(BUCKET), OUTSIDE.bind(v)),
          PATH,
          TIME,
          BUCKET,
          OUTSIDE.endpoint(),
          OUTSIDE.region(),
          OUTSIDE.secret(),
          OUTSIDE.ca(),
          OUTSIDE.role());

  private RestoreShape() {}
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.SecondSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.backup.second. */
final class SecondShape {
  private static final OutsideFields OUTSIDE =
      OutsideFields.of(
          Default.required(), "the second store, at another site", "`<name>-pgbackrest-s3-second`");
  private static final Field<String> BUCKET =
      new Field<>(
          "bucket", new TextShape<>(BucketName.TYPE), Default.required(), "Bucket that holds it.");
  private static final Field<CronSchedule> FULL =
      new Field<>(
          "full",
          new TextShape<>(CronSchedule.TYPE),
          Default.derived("\"0 4 * * 0\""),
          "Schedule of full backups into it.");
  private static final Field<Integer> RETENTION =
      new Field<>(
          "retentionDays",
          new NumberShape(1, 9999),
          Default.derived("that of the first"),
          "Days for which a point in time can be restored from it.");

  static final ObjectShape<SecondSpec> SHAPE =
      ObjectShape.of(
          v -> new SecondSpec(OUTSIDE.bind(v), v.get(BUCKET), v.find(FULL), v.find(RETENTION)),
          OUTSIDE.endpoint(),
          BUCKET,
          OUTSIDE.region(),
          OUTSIDE.secret(),
          OUTSIDE.ca(),
          OUTSIDE.role(),
          FULL,
          RETENTION);

  private SecondShape() {}
}

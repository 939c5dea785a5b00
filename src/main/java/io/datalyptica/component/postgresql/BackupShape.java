package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DrillSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SecondSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.backup. */
final class BackupShape {
  private static final Shape<CronSchedule> SCHEDULE = new TextShape<>(CronSchedule.TYPE);
  private static final Field<Boolean> BACKUP_ENABLED =
      new Field<>(
          "enabled",
          CommonShape.FLAG,
          Default.byTier("true", "false"),
          "Whether backups and WAL go to the object store.");
  private static final Field<String> BACKUP_BUCKET =
      new Field<>(
          "bucket",
          new TextShape<>(BucketName.TYPE),
          Default.derived("a bucket of objectStore"),
          "Bucket that holds them.");
  private static final Field<CronSchedule> FULL =
      new Field<>(
          "full",
          SCHEDULE,
          Default.derived("\"0 2 * * 0\" when enabled in tier ha"),
          "Schedule of full backups.");
  private static final Field<CronSchedule> DIFFERENTIAL =
      new Field<>(
          "differential",
          SCHEDULE,
          Default.derived("\"0 2 * * 1-6\" when enabled in tier ha"),
          "Schedule of differential backups.");
  private static final Field<CronSchedule> INCREMENTAL =
      new Field<>(
          "incremental", SCHEDULE, Default.derived("none"), "Schedule of incremental backups.");
  private static final Field<Integer> RETENTION =
      new Field<>(
          "retentionDays",
          new NumberShape(1, 9999),
          Default.derived("14"),
          "Days for which a point in time can be restored.");
  private static final OutsideFields OUTSIDE =
      OutsideFields.of(
          Default.derived("objectStore"),
          "a store outside the profile",
          "the backup user of objectStore");
  private static final Field<SecondSpec> SECOND =
      new Field<>(
          "second",
          SecondShape.SHAPE,
          Default.derived("none"),
          "A further repository in a store at another site; with crunchy.");
  private static final Field<DrillSpec> DRILL =
      new Field<>(
          "drill",
          DrillShape.SHAPE,
          Default.section(),
          "A CronJob that restores the newest backup, reads all of it, and is watched.");
  static final ObjectShape<BackupSpec> SHAPE =
      ObjectShape.of(
          v ->
              new BackupSpec(
                  v.get(BACKUP_ENABLED),
                  v.find(BACKUP_BUCKET),
                  v.find(FULL),
                  v.find(DIFFERENTIAL),
                  v.find(INCREMENTAL),
                  v.find(RETENTION),
                  OUTSIDE.bind(v),
                  BackupFilesShape.bind(v),
                  v.find(SECOND),
                  v.get(DRILL)),
          BACKUP_ENABLED,
          BACKUP_BUCKET,
          FULL,
          DIFFERENTIAL,
          INCREMENTAL,
          RETENTION,
          OUTSIDE.endpoint(),
          OUTSIDE.region(),
          OUTSIDE.secret(),
          OUTSIDE.ca(),
          OUTSIDE.role(),
          BackupFilesShape.COMPRESSION,
          BackupFilesShape.PARALLEL,
          BackupFilesShape.ENCRYPTION,
          BackupFilesShape.ARCHIVE,
          BackupFilesShape.EXPECTED_FULL,
          BackupFilesShape.EXPECTED_DAILY,
          SECOND,
          DRILL);

  private BackupShape() {}
}

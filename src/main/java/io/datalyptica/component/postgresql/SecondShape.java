package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.SecondSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CaShape;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Texts;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.backup.second. */
final class SecondShape {
  private static final Field<String> ENDPOINT =
      new Field<>(
          "endpoint",
          new TextShape<>(Texts.HTTP_URL),
          Default.required(),
          "URL of the second store, at another site.");
  private static final Field<String> BUCKET =
      new Field<>(
          "bucket", new TextShape<>(BucketName.TYPE), Default.required(), "Bucket that holds it.");
  private static final Field<String> REGION =
      new Field<>(
          "region",
          new TextShape<>(Texts.REGION),
          Default.always("us-east-1"),
          "Region of the second store.");
  private static final Field<DnsName> SECRET =
      new Field<>(
          "secret",
          CommonShape.DNS_NAME,
          Default.derived("`<name>-pgbackrest-s3-second`"),
          "Credentials of the second store.");
  private static final Field<CaSpec> CA =
      new Field<>(
          "ca",
          CaShape.SHAPE,
          Default.derived("the public CAs"),
          "What its certificate is checked against.");
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
          v ->
              new SecondSpec(
                  v.get(ENDPOINT),
                  v.get(BUCKET),
                  v.get(REGION),
                  v.find(SECRET),
                  v.find(CA),
                  v.find(FULL),
                  v.find(RETENTION)),
          ENDPOINT,
          BUCKET,
          REGION,
          SECRET,
          CA,
          FULL,
          RETENTION);

  private SecondShape() {}
}

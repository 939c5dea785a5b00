package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.profile.BucketName;
import io.datalyptica.profile.CaShape;
import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Texts;
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
  private static final Field<String> ENDPOINT =
      new Field<>(
          "endpoint",
          new TextShape<>(Texts.HTTP_URL),
          Default.derived("the store of the backups"),
          "URL of another store that holds the archive.");
  private static final Field<String> REGION =
      new Field<>(
          "region",
          new TextShape<>(Texts.REGION),
          Default.always("us-east-1"),
          "Region of another store.");
  private static final Field<DnsName> SECRET =
      new Field<>(
          "secret",
          CommonShape.DNS_NAME,
          Default.derived("`<name>-restore-s3`"),
          "Credentials of another store.");
  private static final Field<CaSpec> CA =
      new Field<>(
          "ca",
          CaShape.SHAPE,
          Default.derived("the public CAs"),
          "What another store's certificate is checked against.");

  static final ObjectShape<RestoreSpec> SHAPE =
      ObjectShape.of(
          v ->
              new RestoreSpec(
                  v.find(PATH),
                  v.find(TIME),
                  v.find(BUCKET),
                  v.find(ENDPOINT),
                  v.get(REGION),
                  v.find(SECRET),
                  v.find(CA)),
          PATH,
          TIME,
          BUCKET,
          ENDPOINT,
          REGION,
          SECRET,
          CA);

  private RestoreShape() {}
}

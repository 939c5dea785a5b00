package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.component.postgresql.PostgresqlSpec.Encryption;
import io.datalyptica.component.postgresql.PostgresqlSpec.FilesSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;

/** The fields of spec.postgresql.backup that say how files are written. */
final class BackupFilesShape {
  static final Field<Compression> COMPRESSION =
      new Field<>(
          "compression",
          ChoiceShape.of(Compression.values()),
          Default.derived("zstd; gzip with cloudNativePG"),
          "How backups and WAL are compressed.");
  static final Field<Integer> PARALLEL =
      new Field<>(
          "parallel",
          new NumberShape(1, 32),
          Default.always("2"),
          "Files that are compressed and sent at once, of backups and of WAL.");
  static final Field<Encryption> ENCRYPTION =
      new Field<>(
          "encryption",
          ChoiceShape.of(Encryption.values()),
          Default.always("none"),
          "`aes256`: with crunchy under a passphrase of your own, with cloudNativePG by the store;"
              + " only for a new archive.");
  static final Field<DnsLabel> ARCHIVE =
      new Field<>(
          "archive",
          new TextShape<>(DnsLabel.TYPE),
          Default.derived("`<name>`; `<name>-pg<version>` with cloudNativePG"),
          "Folder of this cluster's archive.");
  static final Field<Quantity> EXPECTED_FULL =
      new Field<>(
          "expectedFull",
          CommonShape.SIZE,
          Default.derived("a quarter of `storage`"),
          "What a full backup takes in the store, once you know it.");
  static final Field<Quantity> EXPECTED_DAILY =
      new Field<>(
          "expectedDaily",
          CommonShape.SIZE,
          Default.derived("half a percent of `storage`"),
          "What a day's WAL takes in the store, once you know it.");

  private BackupFilesShape() {}

  static FilesSpec bind(Values v) {
    return new FilesSpec(
        v.find(COMPRESSION),
        v.get(PARALLEL),
        v.get(ENCRYPTION),
        v.find(ARCHIVE),
        v.find(EXPECTED_FULL),
        v.find(EXPECTED_DAILY));
  }
}

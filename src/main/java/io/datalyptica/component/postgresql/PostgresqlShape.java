package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.InstancesSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SettingsSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.SubscriptionShape;
import io.datalyptica.profile.SubscriptionSpec;
import io.datalyptica.profile.Texts;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.NoneOrShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of spec.postgresql. */
public final class PostgresqlShape {
  /** The most that any operator takes; the chosen one may take less. */
  private static final int MAX_NAME = Operator.CLOUD_NATIVE_PG.longestName();

  private static final Field<SynchronousSpec.Mode> SYNC_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(SynchronousSpec.Mode.values()),
          Default.byTier("preferred", "off"),
          "`preferred` waits for a standby while there is one; `required` refuses writes without"
              + " one.");
  private static final Field<Integer> STANDBYS =
      new Field<>(
          "standbys",
          new NumberShape(1, 100),
          Default.always("1"),
          "How many standbys a commit waits for.");
  private static final ObjectShape<SynchronousSpec> SYNCHRONOUS_SHAPE =
      ObjectShape.of(
          v -> new SynchronousSpec(v.get(SYNC_MODE), v.get(STANDBYS)), SYNC_MODE, STANDBYS);

  private static final Field<Operator> OPERATOR =
      new Field<>(
          "operator",
          ChoiceShape.of(Operator.values()),
          Default.always("crunchy"),
          "Which operator runs the servers.");
  private static final Field<SubscriptionSpec> SUBSCRIPTION =
      new Field<>(
          "subscription",
          SubscriptionShape.SHAPE,
          Default.section(),
          "Where OLM takes the operator from.");
  static final Field<DnsLabel> NAME =
      new Field<>(
          "name",
          new TextShape<>(DnsLabel.serviceName(MAX_NAME, "postgres")),
          Default.derived("`<metadata.name>-postgres`"),
          "Name of the cluster.");
  private static final Field<Integer> VERSION =
      new Field<>(
          "version", new NumberShape(13, 18), Default.always("16"), "Major version of PostgreSQL.");
  private static final Field<Integer> REPLICAS =
      new Field<>(
          "replicas",
          new NumberShape(1, 100),
          Default.byTier("3", "1"),
          "Instances, the primary included.");
  private static final Field<Quantity> STORAGE =
      new Field<>(
          "storage",
          CommonShape.SIZE,
          Default.byTier("200Gi", "10Gi"),
          "Data volume of each instance.");
  private static final Field<Optional<Quantity>> WAL_STORAGE =
      new Field<>(
          "walStorage",
          new NoneOrShape<>(CommonShape.SIZE),
          Default.byTier("50Gi", "none"),
          "WAL volume of each instance; `none`: the WAL lives on the data volume.");
  private static final Field<SynchronousSpec> SYNCHRONOUS =
      new Field<>("synchronous", SYNCHRONOUS_SHAPE, Default.section(), "Synchronous replication.");
  private static final Field<Integer> MAX_CONNECTIONS =
      new Field<>(
          "maxConnections",
          new NumberShape(10, 10_000),
          Default.always("200"),
          "Connections of each instance.");
  private static final Field<Map<String, String>> PARAMETERS =
      new Field<>(
          "parameters",
          new MapShape(PostgresqlTexts.PARAMETER, Texts.SETTING),
          Default.section(),
          "Settings of postgresql.conf beyond the ones derived from resources, or instead of"
              + " them.");
  private static final Field<LocaleSpec> LOCALE =
      new Field<>(
          "locale",
          LocaleShape.SHAPE,
          Default.derived("`C`: texts are sorted by their bytes"),
          "By which texts of all databases are sorted, such as `de_DE.UTF-8`; fixed when the"
              + " cluster is made. Only CloudNativePG can be told.");
  private static final Field<List<DatabaseSpec>> DATABASES =
      new Field<>(
          "databases",
          new ListShape<>(DatabaseShape.SHAPE, "name"),
          Default.noItems(),
          "Databases with an owner each.");
  private static final Field<PoolerSpec> POOLER =
      new Field<>(
          "pooler", PoolerShape.SHAPE, Default.section(), "PgBouncer, run by the operator.");
  private static final Field<BackupSpec> BACKUP =
      new Field<>(
          "backup", BackupShape.SHAPE, Default.section(), "Backups by the operator's tool.");

  private static final Field<RestoreSpec> RESTORE =
      new Field<>(
          "restore",
          RestoreShape.SHAPE,
          Default.derived("none: the cluster starts empty"),
          "Make the cluster from an archive; it counts only while there is no data yet.");

  public static final ObjectShape<PostgresqlSpec> SHAPE =
      ObjectShape.of(
              PostgresqlShape::bind,
              CommonShape.with(
                  OPERATOR,
                  SUBSCRIPTION,
                  NAME,
                  VERSION,
                  REPLICAS,
                  STORAGE,
                  WAL_STORAGE,
                  SYNCHRONOUS,
                  MAX_CONNECTIONS,
                  PARAMETERS,
                  LOCALE,
                  DATABASES,
                  POOLER,
                  BACKUP,
                  RESTORE,
                  PostgresqlSidecars.FIELD))
          .withCheck(PostgresqlShape::fits);

  private PostgresqlShape() {}

  private static boolean fits(Values v, Mapping mapping, Path path, Reading reading) {
    return nameFits(v, mapping, path, reading) & ownersFit(v, mapping, path, reading);
  }

  private static boolean ownersFit(Values v, Mapping mapping, Path path, Reading reading) {
    if (v.get(OPERATOR) == Operator.CLOUD_NATIVE_PG
        || !(mapping.find("databases") instanceof Sequence written)) {
      return true;
    }
    boolean fit = true;
    List<DatabaseSpec> databases = v.get(DATABASES);
    for (int i = 0; i < databases.size(); i++) {
      fit &=
          DatabaseShape.ownerHasNoUnderscore(
              databases.get(i), written.items().get(i), path.key("databases").item(i), reading);
    }
    return fit;
  }

  private static boolean nameFits(Values v, Mapping mapping, Path path, Reading reading) {
    int most = v.get(OPERATOR).longestName();
    if (v.find(NAME).isEmpty() || v.find(NAME).get().value().length() <= most) {
      return true;
    }
    String name = v.find(NAME).get().value();
    reading.fault(
        ProfileRule.OUT_OF_RANGE,
        mapping.placeOf("name"),
        path.key("name"),
        path.key("name")
            + " has "
            + name.length()
            + " characters: what this operator makes of it needs a name of at most "
            + most,
        "write `"
            + DnsLabel.nearest(name, most)
            + "`, or another name of at most "
            + most
            + " characters");
    return false;
  }

  private static PostgresqlSpec bind(Values v) {
    return new PostgresqlSpec(
        CommonShape.bind(v, v.get(PostgresqlSidecars.FIELD)),
        v.get(OPERATOR),
        v.get(SUBSCRIPTION),
        v.find(NAME),
        v.get(VERSION),
        new InstancesSpec(v.get(REPLICAS), v.get(STORAGE), v.get(WAL_STORAGE)),
        v.get(SYNCHRONOUS),
        new SettingsSpec(v.get(MAX_CONNECTIONS), v.get(PARAMETERS), v.find(LOCALE)),
        v.get(DATABASES),
        v.get(POOLER),
        v.get(BACKUP),
        v.find(RESTORE));
  }
}

package io.datalyptica.profile;

import static io.datalyptica.profile.reader.ChoiceShape.word;

import io.datalyptica.profile.PostgresqlSpec.BackupSpec;
import io.datalyptica.profile.PostgresqlSpec.ClientSpec;
import io.datalyptica.profile.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.profile.PostgresqlSpec.Operator;
import io.datalyptica.profile.PostgresqlSpec.PoolerSpec;
import io.datalyptica.profile.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.profile.PostgresqlSpec.SubscriptionSpec;
import io.datalyptica.profile.PostgresqlSpec.SynchronousSpec;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.MapShape;
import io.datalyptica.profile.reader.NoneOrShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of spec.postgresql. */
final class PostgresqlShape {
  /** Cluster and instance set together have at most 46 bytes (facts of PGO v5), the set being named {@code instance1} at the longest. */
  static final int MAX_NAME = 37;

  private static final Shape<Integer> COUNT = new NumberShape(1, 1000);
  private static final Shape<String> ROLE = new TextShape<>(PostgresqlTexts.ROLE);
  private static final Shape<CronSchedule> SCHEDULE = new TextShape<>(CronSchedule.TYPE);

  private static final Field<String> CHANNEL = new Field<>("channel", CommonShape.OBJECT_NAME, Default.always("v5"), "Channel of the operator's package.");
  private static final Field<String> STARTING_CSV =
      new Field<>("startingCSV", CommonShape.OBJECT_NAME, Default.derived("the channel's head, approved automatically"), "Version to install; later ones then wait for approval.");
  private static final Field<DnsName> SOURCE = new Field<>("source", CommonShape.SECRET, Default.always("community-operators"), "CatalogSource.");
  private static final Field<DnsLabel> SOURCE_NAMESPACE =
      new Field<>("sourceNamespace", new TextShape<>(DnsLabel.TYPE), Default.always("openshift-marketplace"), "Namespace of the CatalogSource.");
  private static final Field<DnsName> PACKAGE = new Field<>("package", CommonShape.SECRET, Default.always("postgresql"), "Name of the operator's package.");
  private static final ObjectShape<SubscriptionSpec> SUBSCRIPTION_SHAPE =
      ObjectShape.of(
          v -> new SubscriptionSpec(v.get(CHANNEL), v.find(STARTING_CSV), v.get(SOURCE), v.get(SOURCE_NAMESPACE), v.get(PACKAGE)),
          CHANNEL,
          STARTING_CSV,
          SOURCE,
          SOURCE_NAMESPACE,
          PACKAGE);

  private static final Field<SynchronousSpec.Mode> SYNC_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(
              word("off", SynchronousSpec.Mode.OFF), word("preferred", SynchronousSpec.Mode.PREFERRED), word("required", SynchronousSpec.Mode.REQUIRED)),
          Default.byTier("preferred", "off"),
          "`preferred` waits for a standby while there is one; `required` refuses writes without one.");
  private static final Field<Integer> STANDBYS = new Field<>("standbys", new NumberShape(1, 100), Default.always("1"), "How many standbys a commit waits for.");
  private static final ObjectShape<SynchronousSpec> SYNCHRONOUS_SHAPE = ObjectShape.of(v -> new SynchronousSpec(v.get(SYNC_MODE), v.get(STANDBYS)), SYNC_MODE, STANDBYS);

  private static final Field<String> CLIENT = new Field<>("name", CommonShape.LINE, Default.required(), "Who connects.");
  private static final Field<Integer> CLIENT_REPLICAS = new Field<>("replicas", COUNT, Default.always("1"), "Its pods.");
  private static final Field<Integer> PROCESSES = new Field<>("processes", COUNT, Default.always("1"), "Processes per pod that have a pool of their own.");
  private static final Field<Integer> POOL = new Field<>("pool", new NumberShape(1, 10_000), Default.required(), "Most connections of one pool.");
  private static final ObjectShape<ClientSpec> CLIENT_SHAPE =
      ObjectShape.of(v -> new ClientSpec(v.get(CLIENT), v.get(CLIENT_REPLICAS), v.get(PROCESSES), v.get(POOL)), CLIENT, CLIENT_REPLICAS, PROCESSES, POOL);

  private static final Field<String> DATABASE = new Field<>("name", new TextShape<>(PostgresqlTexts.DATABASE), Default.required(), "Name of the database.");
  private static final Field<String> OWNER = new Field<>("owner", ROLE, Default.derived("the database's name"), "Role that owns it and that its application logs in as.");
  private static final Field<String> SCHEMA = new Field<>("schema", new TextShape<>(PostgresqlTexts.SCHEMA), Default.derived("public"), "Schema to create for the owner.");
  private static final Field<List<String>> EXTENSIONS =
      new Field<>("extensions", new ListShape<>(new TextShape<>(PostgresqlTexts.EXTENSION), "name"), Default.nothing(), "Extensions to create in it.");
  private static final Field<Integer> CONNECTION_LIMIT =
      new Field<>("connectionLimit", new NumberShape(1, 10_000), Default.derived("no limit"), "Most connections of the owner.");
  private static final Field<Boolean> SUPERUSER = new Field<>("superuser", CommonShape.FLAG, Default.always("false"), "Whether the owner is a superuser; no application needs it.");
  private static final Field<List<ClientSpec>> CLIENTS =
      new Field<>("clients", new ListShape<>(CLIENT_SHAPE, "name"), Default.nothing(), "Applications that connect: replicas × processes × pool connections each.");
  private static final ObjectShape<DatabaseSpec> DATABASE_SHAPE =
      ObjectShape.of(PostgresqlShape::database, DATABASE, OWNER, SCHEMA, EXTENSIONS, CONNECTION_LIMIT, SUPERUSER, CLIENTS)
          .withShorthand(DATABASE)
          .withCheck(PostgresqlShape::ownerFits);

  private static final Field<Boolean> POOLER_ENABLED = new Field<>("enabled", CommonShape.FLAG, Default.always("false"), "Whether PgBouncer stands before the servers.");
  private static final Field<Integer> POOLER_REPLICAS = new Field<>("replicas", new NumberShape(1, 100), Default.byTier("2", "1"), "Its pods.");
  private static final Field<PoolMode> POOL_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(word("session", PoolMode.SESSION), word("transaction", PoolMode.TRANSACTION)),
          Default.always("session"),
          "`transaction` shares a connection between clients, which must not keep state in the session.");
  private static final Field<Integer> POOL_SIZE = new Field<>("poolSize", new NumberShape(1, 10_000), Default.always("20"), "Server connections per database and user, of each pod.");
  private static final Field<Integer> MAX_CLIENTS = new Field<>("maxClients", new NumberShape(1, 100_000), Default.always("100"), "Client connections that each pod takes.");
  private static final ObjectShape<PoolerSpec> POOLER_SHAPE =
      ObjectShape.of(
          v -> new PoolerSpec(v.get(POOLER_ENABLED), v.get(POOLER_REPLICAS), v.get(POOL_MODE), v.get(POOL_SIZE), v.get(MAX_CLIENTS)),
          POOLER_ENABLED,
          POOLER_REPLICAS,
          POOL_MODE,
          POOL_SIZE,
          MAX_CLIENTS);

  private static final Field<Boolean> BACKUP_ENABLED = new Field<>("enabled", CommonShape.FLAG, Default.byTier("true", "false"), "Whether backups and WAL go to the object store.");
  private static final Field<String> BACKUP_BUCKET =
      new Field<>("bucket", new TextShape<>(BucketName.TYPE), Default.derived("a bucket of objectStore"), "Bucket that holds them.");
  private static final Field<CronSchedule> FULL = new Field<>("full", SCHEDULE, Default.derived("\"0 2 * * 0\" when enabled in tier ha"), "Schedule of full backups.");
  private static final Field<CronSchedule> DIFFERENTIAL =
      new Field<>("differential", SCHEDULE, Default.derived("\"0 2 * * 1-6\" when enabled in tier ha"), "Schedule of differential backups.");
  private static final Field<CronSchedule> INCREMENTAL = new Field<>("incremental", SCHEDULE, Default.derived("none"), "Schedule of incremental backups.");
  private static final Field<Integer> RETENTION =
      new Field<>("retentionDays", new NumberShape(1, 9999), Default.derived("14"), "Days for which a point in time can be restored.");
  private static final Field<String> BACKUP_ENDPOINT =
      new Field<>("endpoint", new TextShape<>(Texts.HTTP_URL), Default.derived("objectStore"), "URL of a store outside the profile.");
  private static final Field<DnsName> BACKUP_SECRET = new Field<>("secret", CommonShape.SECRET, Default.derived("the backup user of objectStore"), "Credentials of a store outside the profile.");
  private static final ObjectShape<BackupSpec> BACKUP_SHAPE =
      ObjectShape.of(
          v ->
              new BackupSpec(
                  v.get(BACKUP_ENABLED),
                  v.find(BACKUP_BUCKET),
                  v.find(FULL),
                  v.find(DIFFERENTIAL),
                  v.find(INCREMENTAL),
                  v.find(RETENTION),
                  v.find(BACKUP_ENDPOINT),
                  v.find(BACKUP_SECRET)),
          BACKUP_ENABLED,
          BACKUP_BUCKET,
          FULL,
          DIFFERENTIAL,
          INCREMENTAL,
          RETENTION,
          BACKUP_ENDPOINT,
          BACKUP_SECRET);

  private static final Field<Operator> OPERATOR =
      new Field<>(
          "operator",
          ChoiceShape.of(word("crunchy", Operator.CRUNCHY), word("cloudNativePG", Operator.CLOUD_NATIVE_PG)),
          Default.always("crunchy"),
          "Which operator runs the servers.");
  private static final Field<SubscriptionSpec> SUBSCRIPTION = new Field<>("subscription", SUBSCRIPTION_SHAPE, Default.section(), "Where OLM takes the operator from.");
  static final Field<DnsLabel> NAME =
      new Field<>("name", new TextShape<>(DnsLabel.serviceName(MAX_NAME, "postgres")), Default.derived("`<metadata.name>-postgres`"), "Name of the cluster.");
  private static final Field<Integer> VERSION = new Field<>("version", new NumberShape(13, 18), Default.always("16"), "Major version of PostgreSQL.");
  private static final Field<Integer> REPLICAS = new Field<>("replicas", new NumberShape(1, 100), Default.byTier("3", "1"), "Instances, the primary included.");
  private static final Field<Quantity> STORAGE = new Field<>("storage", CommonShape.SIZE, Default.byTier("200Gi", "10Gi"), "Data volume of each instance.");
  private static final Field<Optional<Quantity>> WAL_STORAGE =
      new Field<>("walStorage", new NoneOrShape<>(CommonShape.SIZE), Default.byTier("50Gi", "none"), "WAL volume of each instance; `none`: the WAL lives on the data volume.");
  private static final Field<SynchronousSpec> SYNCHRONOUS = new Field<>("synchronous", SYNCHRONOUS_SHAPE, Default.section(), "Synchronous replication.");
  private static final Field<Integer> MAX_CONNECTIONS = new Field<>("maxConnections", new NumberShape(10, 10_000), Default.always("200"), "Connections of each instance.");
  private static final Field<Map<String, String>> PARAMETERS =
      new Field<>(
          "parameters",
          new MapShape(PostgresqlTexts.PARAMETER, Texts.SETTING),
          Default.nothing(),
          "Settings of postgresql.conf beyond the ones derived from resources, or instead of them.");
  private static final Field<List<DatabaseSpec>> DATABASES = new Field<>("databases", new ListShape<>(DATABASE_SHAPE, "name"), Default.nothing(), "Databases with an owner each.");
  private static final Field<PoolerSpec> POOLER = new Field<>("pooler", POOLER_SHAPE, Default.section(), "PgBouncer, run by the operator.");
  private static final Field<BackupSpec> BACKUP = new Field<>("backup", BACKUP_SHAPE, Default.section(), "Backups by the operator's tool.");

  static final ObjectShape<PostgresqlSpec> SHAPE =
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
              DATABASES,
              POOLER,
              BACKUP));

  private PostgresqlShape() {}

  private static PostgresqlSpec bind(Values v) {
    return new PostgresqlSpec(
        CommonShape.bind(v),
        v.get(OPERATOR),
        v.get(SUBSCRIPTION),
        v.find(NAME),
        v.get(VERSION),
        v.get(REPLICAS),
        v.get(STORAGE),
        v.get(WAL_STORAGE),
        v.get(SYNCHRONOUS),
        v.get(MAX_CONNECTIONS),
        v.get(PARAMETERS),
        v.get(DATABASES),
        v.get(POOLER),
        v.get(BACKUP));
  }

  private static DatabaseSpec database(Values v) {
    return new DatabaseSpec(
        v.get(DATABASE),
        v.find(OWNER).orElse(v.get(DATABASE)),
        v.find(SCHEMA),
        v.get(EXTENSIONS),
        v.find(CONNECTION_LIMIT),
        v.get(SUPERUSER),
        v.get(CLIENTS));
  }

  /** The owner has the database's name unless written, but not every name of a database is one of a role for the operator. */
  private static boolean ownerFits(Values v, Mapping mapping, Path path, Reading reading) {
    String name = v.get(DATABASE);
    if (v.find(OWNER).isPresent() || PostgresqlTexts.parseRole(name) instanceof Parsed.Value) {
      return true;
    }
    reading.fault(
        ProfileRule.MISSING,
        mapping.placeOf("name"),
        path.key("owner"),
        path.key("owner") + " is required here: `" + name + "` is a database name, but the operator does not take it as a role name",
        "add `owner: " + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace("$", "") + "`, or another role of lower-case letters, digits and inner hyphens");
    return false;
  }
}

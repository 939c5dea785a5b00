package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.Companion;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.profile.SubscriptionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CloudNativePG 1.30: the operator itself elects the primary, its barman plugin backs it up. */
final class CloudNativePgOperator implements PostgresqlOperator {
  static final CloudNativePgOperator INSTANCE = new CloudNativePgOperator();

  /**
   * In OpenShift's catalogue of certified operators; the community one has another product of the
   * same makers.
   */
  static final String PACKAGE = Facts.text("operator.cloudNativePG");

  private static final int EXPORTER_CONNECTIONS = 2;

  /**
   * Three segments of 16 MB: the webhook wants {@code min_wal_size} below it, and the server two
   * segments of that.
   */
  private static final long SMALLEST_MAX_WAL = 48L << 20;

  /**
   * Owned by the operator, beside what {@link #owns} finds by its beginning:
   * FixedConfigurationParameters, configuration.go.
   */
  private static final Set<String> OWNED =
      Set.of(
          "allow_system_table_mods",
          "archive_mode",
          "bonjour",
          "bonjour_name",
          "cluster_name",
          "config_file",
          "data_directory",
          "data_sync_retry",
          "event_source",
          "external_pid_file",
          "hba_file",
          "hot_standby",
          "ident_file",
          "jit_provider",
          "listen_addresses",
          "logging_collector",
          "port",
          "primary_conninfo",
          "primary_slot_name",
          "restore_command",
          "temp_tablespaces",
          "archive_cleanup_command",
          "archive_command",
          "log_destination",
          "log_directory",
          "log_file_mode",
          "log_filename",
          "log_rotation_age",
          "log_rotation_size",
          "log_truncate_on_rotation",
          "pg_failover_slots.primary_dsn",
          "pg_failover_slots.standby_slot_names",
          "promote_trigger_file",
          "recovery_end_command",
          "recovery_min_apply_delay",
          "restart_after_crash",
          "ssl",
          "ssl_ca_file",
          "ssl_cert_file",
          "ssl_crl_file",
          "ssl_dh_params_file",
          "ssl_ecdh_curve",
          "ssl_key_file",
          "ssl_passphrase_command",
          "ssl_passphrase_command_supports_reload",
          "ssl_prefer_server_ciphers",
          "stats_temp_directory",
          "synchronous_standby_names",
          "synchronized_standby_slots",
          "wal_log_hints");

  private CloudNativePgOperator() {}

  @Override
  public Operator which() {
    return Operator.CLOUD_NATIVE_PG;
  }

  @Override
  public PostgresqlNames names(String cluster) {
    return new CloudNativePgNames(cluster);
  }

  @Override
  public OperatorSubscription subscription(Platform platform, SubscriptionSpec asked) {
    return OperatorSubscription.of(platform, asked, PACKAGE);
  }

  @Override
  public String deployment() {
    return Facts.text(OperatorPackage.fact(PACKAGE, "deployment"));
  }

  @Override
  public List<String> definitions(boolean backup) {
    List<String> definitions =
        new ArrayList<>(
            List.of(
                "clusters.postgresql.cnpg.io",
                "databases.postgresql.cnpg.io",
                "poolers.postgresql.cnpg.io"));
    if (backup) {
      definitions.add("objectstores.barmancloud.cnpg.io");
    }
    return definitions;
  }

  @Override
  public Optional<Companion> companion(PostgresqlNames names) {
    return Optional.of(BarmanPlugin.of(names));
  }

  @Override
  public Optional<String> image(int version) {
    return Facts.find("image.postgresql." + version);
  }

  /** The versions that 1.30 is released for; an image does not make it know another. */
  @Override
  public boolean runs(int version, boolean ownImage) {
    return image(version).isPresent();
  }

  /** The instance manager is the exporter. */
  @Override
  public boolean exporterBeside(int version) {
    return true;
  }

  /** Always there. */
  @Override
  public int exporterConnections(boolean monitored) {
    return EXPORTER_CONNECTIONS;
  }

  /**
   * {@code shared_preload_libraries} is not among them: it has a field of its own, and is written
   * there.
   */
  @Override
  public boolean owns(String parameter, String value) {
    boolean level =
        parameter.equals("wal_level") && !value.equals("logical") && !value.equals("replica");
    return level
        || OWNED.contains(parameter)
        || parameter.startsWith("unix_socket_")
        || parameter.startsWith("recovery_target")
        || parameter.startsWith("syslog_");
  }

  /**
   * A setting of some extensions brings their library along (ManagedExtensions, configuration.go).
   */
  @Override
  public boolean loads(String library, boolean monitored, Map<String, String> parameters) {
    boolean managed = library.equals("pg_stat_statements") || library.equals("pgaudit");
    for (String name : parameters.keySet()) {
      if (managed && name.startsWith(library + ".")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The others are created, and the Database stays {@code applied: false}
   * (internal/management/controller/database_controller.go, reconcileDatabaseResource).
   */
  @Override
  public String withoutExtension() {
    return "CREATE EXTENSION fails again and again";
  }

  /** They are pinned, and what their makers add to PostgreSQL is known. */
  @Override
  public Optional<List<String>> imageExtensions() {
    return Optional.of(Facts.words("image.postgresql-extensions"));
  }

  /** Its webhook knows few names; the server reads the file (pkg/postgres/configuration.go). */
  @Override
  public String withoutSetting() {
    return "the server refuses its configuration and does not start";
  }

  @Override
  public long smallestMaxWal() {
    return SMALLEST_MAX_WAL;
  }

  /** Its query of passwords reads pg_shadow as it is. */
  @Override
  public boolean poolerTakesSuperusers() {
    return true;
  }

  @Override
  public boolean differentialBackups() {
    return false;
  }

  /** The image of the barman plugin's sidecar, which has barman and Python and no shell. */
  @Override
  public Optional<String> drillImage(int version) {
    return Optional.of(BarmanPlugin.sidecar());
  }

  /** The only one of barman that needs no library beside Python. */
  @Override
  public Compression compression() {
    return Compression.GZIP;
  }

  @Override
  public String backupTool() {
    return "barman";
  }

  @Override
  public boolean readsConf() {
    return false;
  }

  /**
   * Every upload starts with a HEAD of the bucket (barman cloud_providers/aws_s3.py,
   * _check_bucket_existence).
   */
  @Override
  public boolean looksAtBucket() {
    return true;
  }

  /**
   * {@code required} waits for the whole number of standbys, and its quorum of failover promotes
   * nobody who may lack a commit; {@code preferred} lowers the number to those that are there, and
   * the most advanced instance that is left is promoted whatever it lacks
   * (pkg/postgres/replication/explicit.go, docs/src/replication.md, docs/src/failover.md).
   */
  @Override
  public PostgresqlPlan.Synchronous synchronous(Mode mode, int standbys) {
    boolean required = mode == Mode.REQUIRED;
    return new PostgresqlPlan.Synchronous(mode, standbys, required, required);
  }

  @Override
  public List<Resources> sidecars(PostgresqlSidecars all, boolean backup, boolean monitored) {
    return backup ? List.of(all.barman()) : List.of();
  }

  /** As the Pooler's deploymentStrategy says; a single pod is replaced before it stops. */
  @Override
  public int poolerSurge(int replicas) {
    return replicas > 1 ? 0 : 1;
  }

  @Override
  public List<Resources> poolerContainers(PostgresqlSidecars all) {
    return List.of(all.pooler());
  }

  @Override
  public List<ImageUse> images(
      Site<PostgresqlSpec> site,
      PostgresqlNames names,
      Image image,
      boolean pooler,
      boolean owners) {
    CloudNativePgNames own = new CloudNativePgNames(names.cluster());
    List<ImageUse> images = new ArrayList<>();
    images.add(new ImageUse(image, site.pointer(), own.resource(), "postgres"));
    if (owners) {
      images.add(new ImageUse(image, site.pointer(), "Job/" + own.grants(), "grants"));
    }
    if (pooler) {
      images.add(
          new ImageUse(
              Images.of(site.platform(), Facts.text("image.pgbouncer")),
              site.pointer(),
              "Pooler/" + own.pooler(),
              "pgbouncer"));
    }
    return images;
  }

  /** None: every pod starts with the operator's own image, which brings the instance manager. */
  @Override
  public List<String> related(
      int version, boolean image, boolean backup, boolean pooler, boolean monitored) {
    return List.of();
  }

  @Override
  public PostgresqlEndpoint.Keys keys() {
    return new PostgresqlEndpoint.Keys("username", "password", Optional.empty());
  }

  /** The operator invents no password: a role without its Secret cannot log in. */
  @Override
  public List<SecretNeed> ownerSecrets(PostgresqlNames names, List<PostgresqlPlan.Owner> owners) {
    List<SecretNeed> needs = new ArrayList<>();
    for (PostgresqlPlan.Owner owner : owners) {
      needs.add(
          new SecretNeed(
              names.userSecret(owner.name()),
              SecretNeed.Type.BASIC_AUTH,
              List.of(
                  new SecretNeed.Key(keys().user(), SecretValue.Name.exactly(owner.name())),
                  new SecretNeed.Key(
                      keys().password(), SecretValue.Random.of(Accepted.ROLE_PASSWORD))),
              List.of(names.resource()),
              // Without it the operator overlooks a Secret that comes late, and a new password
              // (cluster_predicates.go, hasReloadLabelSet).
              Map.of(CloudNativePgNames.LABEL + "reload", "true")));
    }
    return needs;
  }
}

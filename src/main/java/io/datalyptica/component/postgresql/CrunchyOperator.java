package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Companion;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.SubscriptionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Crunchy's operator, PGO 5.8: Patroni elects the primary, pgBackRest backs it up. */
final class CrunchyOperator implements PostgresqlOperator {
  static final CrunchyOperator INSTANCE = new CrunchyOperator();

  /** The package that has it. */
  static final String PACKAGE = Facts.text("operator.crunchy");

  /**
   * It refuses its exporter beside a newer PostgreSQL (event
   * ExporterNotSupportedForPostgresVersion); a rule says so.
   */
  private static final int NEWEST_WITH_EXPORTER = 17;

  private static final int EXPORTER_CONNECTIONS = 2;

  /** Owned by the operator or Patroni: the CRD's validation of {@code config.parameters}. */
  private static final Set<String> OWNED =
      Set.of(
          "config_file",
          "data_directory",
          "external_pid_file",
          "hba_file",
          "ident_file",
          "listen_addresses",
          "port",
          "wal_log_hints",
          "archive_mode",
          "archive_command",
          "restore_command",
          "hot_standby",
          "synchronous_standby_names",
          "primary_conninfo",
          "primary_slot_name",
          "recovery_min_apply_delay",
          "cluster_name",
          "logging_collector",
          "log_file_mode");

  private CrunchyOperator() {}

  @Override
  public Operator which() {
    return Operator.CRUNCHY;
  }

  @Override
  public PostgresqlNames names(String cluster) {
    return new CrunchyNames(cluster);
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
    return List.of("postgresclusters.postgres-operator.crunchydata.com");
  }

  @Override
  public Optional<Companion> companion(PostgresqlNames names) {
    return Optional.empty();
  }

  @Override
  public Optional<String> image(int version) {
    return Optional.empty();
  }

  /**
   * Without an image of one's own, those that its bundles bring (RELATED_IMAGE_POSTGRES_* in its
   * ClusterServiceVersions), although the custom resource accepts 11 to 18; for others it reports
   * {@code MissingRequiredImage} and makes nothing.
   */
  @Override
  public boolean runs(int version, boolean ownImage) {
    return ownImage
        || Facts.words(OperatorPackage.fact(PACKAGE, "postgresql")).contains("" + version);
  }

  @Override
  public boolean exporterBeside(int version) {
    return version <= NEWEST_WITH_EXPORTER;
  }

  @Override
  public int exporterConnections(boolean monitored) {
    return monitored ? EXPORTER_CONNECTIONS : 0;
  }

  @Override
  public boolean owns(String parameter, String value) {
    boolean tls =
        parameter.startsWith("ssl")
            && !parameter.equals("ssl_groups")
            && !parameter.equals("ssl_ecdh_curve");
    boolean level = parameter.equals("wal_level") && !value.equals("logical");
    return tls
        || level
        || OWNED.contains(parameter)
        || parameter.startsWith("unix_socket_")
        || parameter.startsWith("recovery_target");
  }

  /** Beside its exporter, pg_stat_statements (internal/postgres/parameters.go). */
  @Override
  public boolean loads(String library, boolean monitored, Map<String, String> parameters) {
    return monitored && library.equals("pg_stat_statements");
  }

  /** It is tried again for ever, and what stands after it is not done. */
  @Override
  public String withoutExtension() {
    return "the init SQL stops there";
  }

  /**
   * Patroni takes it out, or moves a number to the nearest bound, with a line in its log
   * (patroni/postgresql/validator.py, transform_postgresql_parameter_value).
   */
  @Override
  public String withoutSetting() {
    return "Patroni does not pass it on as it stands, and only its log says so";
  }

  @Override
  public long smallestMaxWal() {
    return PostgresqlWal.SMALLEST;
  }

  /** Its query of passwords leaves them out (internal/pgbouncer/postgres.go). */
  @Override
  public boolean poolerTakesSuperusers() {
    return false;
  }

  @Override
  public boolean differentialBackups() {
    return true;
  }

  /** That of the instances, by the latest release that is known; it has pgBackRest too. */
  @Override
  public Optional<String> drillImage(int version) {
    OperatorPackage own = OperatorPackage.named(PACKAGE).orElseThrow();
    return own.image(own.bundles().getLast(), "POSTGRES_" + version);
  }

  /** Half the time of gzip for smaller files; pgBackRest of the operator has it. */
  @Override
  public Compression compression() {
    return Compression.ZSTD;
  }

  @Override
  public String backupTool() {
    return "pgBackRest";
  }

  @Override
  public boolean readsConf() {
    return true;
  }

  @Override
  public boolean looksAtBucket() {
    return false;
  }

  /**
   * Patroni lowers the number of standbys to those that are there, and writes wait only when none
   * is; without an operator's word it promotes only the primary's synchronous standbys
   * (docs/replication_modes.rst, "Synchronous Replication Factor"; ha.py, process_sync_replication
   * and is_healthiest_node).
   */
  @Override
  public PostgresqlPlan.Synchronous synchronous(Mode mode, int standbys) {
    return new PostgresqlPlan.Synchronous(mode, standbys, false, true);
  }

  @Override
  public List<Resources> sidecars(PostgresqlSidecars all, boolean backup, boolean monitored) {
    List<Resources> sidecars = new ArrayList<>(List.of(all.watcher()));
    if (backup) {
      sidecars.add(all.pgbackrest());
      sidecars.add(all.watcher());
    }
    if (monitored) {
      sidecars.add(all.exporter());
    }
    return sidecars;
  }

  /** It sets maxUnavailable to 0 (internal/controller/postgrescluster/pgbouncer.go). */
  @Override
  public int poolerSurge(int replicas) {
    return 1;
  }

  @Override
  public List<Resources> poolerContainers(PostgresqlSidecars all) {
    return List.of(all.pooler(), all.watcher());
  }

  @Override
  public List<ImageUse> images(
      Site<PostgresqlSpec> site,
      PostgresqlNames names,
      Image image,
      boolean pooler,
      boolean owners) {
    return List.of(new ImageUse(image, site.pointer(), names.resource(), "database"));
  }

  /** internal/config/config.go. */
  @Override
  public List<String> related(
      int version, boolean image, boolean backup, boolean pooler, boolean monitored) {
    List<String> related = new ArrayList<>();
    if (!image) {
      related.add("POSTGRES_" + version);
    }
    if (backup) {
      related.add("PGBACKREST");
    }
    if (pooler) {
      related.add("PGBOUNCER");
    }
    if (monitored) {
      related.add("PGEXPORTER");
    }
    return related;
  }

  /** internal/controller/postgrescluster/postgres.go, generatePostgresUserSecret. */
  @Override
  public PostgresqlEndpoint.Keys keys() {
    return new PostgresqlEndpoint.Keys("user", "password", Optional.of("dbname"));
  }

  /** The operator makes them. */
  @Override
  public List<SecretNeed> ownerSecrets(PostgresqlNames names, List<PostgresqlPlan.Owner> owners) {
    return List.of();
  }
}

package io.datalyptica.plan;

import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.PostgresqlSpec;
import io.datalyptica.profile.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.profile.PostgresqlSpec.SynchronousSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the PostgreSQL cluster. */
final class PostgresqlPlanner {
  /** Two of Patroni; five of the operator, of backups and of administrators. */
  private static final int RESERVED_FOR_OPERATION = 2 + 5;

  private static final int RESERVED_FOR_EXPORTER = 2;
  /**
   * The operator refuses its exporter beside a newer PostgreSQL (event ExporterNotSupportedForPostgresVersion); a rule
   * says so.
   */
  private static final int NEWEST_WITH_EXPORTER = 17;

  private static final int SUPERUSER_RESERVED_CONNECTIONS = 3;

  private static final String SECTION = "/spec/postgresql";

  private PostgresqlPlanner() {}

  static PostgresqlPlan plan(Profile profile, Platform platform, Optional<S3Store> store) {
    PostgresqlSpec spec = profile.postgresql().orElseThrow();
    PostgresqlNames names = new PostgresqlNames(BackupUser.clusterName(profile));
    PostgresqlPlan.Instances instances = instances(profile, spec);
    Optional<PostgresqlBackup> backup = PostgresqlBackups.plan(profile, spec, store);
    boolean monitored = platform.monitoring().enabled() && spec.version() <= NEWEST_WITH_EXPORTER;
    Optional<PostgresqlPlan.Pooler> pooler = pooler(spec);
    Optional<Image> image = spec.common().image().map(_ -> Images.of(platform, spec.common().image(), ""));
    String object = "PostgresCluster/" + names.cluster();

    PostgresqlParameters parameters =
        new PostgresqlParameters(spec.parameters(), instances.resources(), spec.maxConnections());
    PostgresqlMemory memory = parameters.memory();
    PostgresqlWal wal =
        parameters.wal(spec.walStorage().isPresent(), spec.walStorage().orElse(spec.storage()).value());
    if (backup.isEmpty() && spec.replicas() > 1) {
      parameters.keepWalForReplicas(wal);
    }
    ConnectionBudget connections = connections(spec, parameters, memory, pooler, monitored);

    return new PostgresqlPlan(
        new Identity("postgresql", names.cluster(), "database"),
        names,
        spec.version(),
        image.map(Image::reference),
        instances,
        synchronous(spec),
        parameters.all(),
        spec.parameters(),
        parameters.refused(),
        parameters.unreadable(),
        memory,
        wal,
        connections,
        spec.databases(),
        owners(spec.databases()),
        pooler,
        spec.backup().enabled(),
        backup,
        spec.backup(),
        monitored,
        spec.subscription(),
        spec.common().labels(),
        spec.common().annotations(),
        PostgresqlBackups.secrets(names, backup),
        demands(instances, pooler, backup.isPresent(), monitored),
        image.map(i -> List.of(new ImageUse(i, SECTION, object, "database"))).orElse(List.of()),
        new OperatorPlan(
            SECTION,
            object,
            spec.subscription(),
            related(spec, pooler.isPresent(), backup.isPresent(), monitored)));
  }

  /** The operands of this cluster (PGO internal/config/config.go: RELATED_IMAGE_*). */
  private static List<String> related(PostgresqlSpec spec, boolean pooler, boolean backup, boolean monitored) {
    List<String> related = new ArrayList<>();
    if (spec.common().image().isEmpty()) {
      related.add("POSTGRES_" + spec.version());
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

  private static PostgresqlPlan.Instances instances(Profile profile, PostgresqlSpec spec) {
    CommonSpec common = spec.common();
    boolean ha = profile.tier() == Tier.HA;
    // Requests equal limits: PostgreSQL is what the node must not run out of memory under.
    Quantity memory = ha ? new Quantity("4Gi", (4L << 30) * 1000) : new Quantity("1Gi", (1L << 30) * 1000);
    Quantity cpu = ha ? new Quantity("1", 1000) : new Quantity("250m", 250);
    Resources defaults = new Resources(cpu, memory, Optional.empty(), Optional.of(memory));
    return new PostgresqlPlan.Instances(
        spec.replicas(),
        defaults.with(common.resources()),
        spec.storage(),
        spec.walStorage(),
        common.storageClass().or(profile::storageClass),
        new Placement(
            common.spread(),
            profile.nodes().zones() > 1,
            common.nodeSelector(),
            common.tolerations(),
            common.priorityClassName()));
  }

  /** A cluster of one has nobody to wait for, so the default {@code preferred} is nothing there. */
  private static PostgresqlPlan.Synchronous synchronous(PostgresqlSpec spec) {
    SynchronousSpec asked = spec.synchronous();
    boolean alone = spec.replicas() < 2 && asked.mode() == SynchronousSpec.Mode.PREFERRED;
    return new PostgresqlPlan.Synchronous(alone ? SynchronousSpec.Mode.OFF : asked.mode(), asked.standbys());
  }

  private static Optional<PostgresqlPlan.Pooler> pooler(PostgresqlSpec spec) {
    PostgresqlSpec.PoolerSpec p = spec.pooler();
    return p.enabled()
        ? Optional.of(
            new PostgresqlPlan.Pooler(
                p.replicas(), p.mode(), p.poolSize(), p.maxClients(), PostgresqlSidecars.PGBOUNCER))
        : Optional.empty();
  }

  private static ConnectionBudget connections(
      PostgresqlSpec spec,
      PostgresqlParameters parameters,
      PostgresqlMemory memory,
      Optional<PostgresqlPlan.Pooler> pooler,
      boolean monitored) {
    List<ConnectionBudget.Client> clients = new ArrayList<>();
    int pairs = 0;
    for (DatabaseSpec d : spec.databases()) {
      pairs += d.superuser() ? 0 : 1;
      for (PostgresqlSpec.ClientSpec c : d.clients()) {
        clients.add(
            new ConnectionBudget.Client(d.name(), c.name(), c.replicas(), c.processes(), c.pool(), d.superuser()));
      }
    }
    int reserve =
        parameters.number("superuser_reserved_connections", SUPERUSER_RESERVED_CONNECTIONS)
            + parameters.number("reserved_connections", 0)
            + RESERVED_FOR_OPERATION
            + (monitored ? RESERVED_FOR_EXPORTER : 0);
    int userPairs = pairs;
    return new ConnectionBudget(
        memory.connections(),
        reserve,
        clients,
        pooler.map(p -> new ConnectionBudget.Pool(p.replicas(), p.poolSize(), p.maxClients(), userPairs)));
  }

  /** One role may own several databases; the operator wants each role once. */
  private static List<PostgresqlPlan.Owner> owners(List<DatabaseSpec> databases) {
    Map<String, List<String>> owned = new LinkedHashMap<>();
    Map<String, Boolean> superuser = new LinkedHashMap<>();
    for (DatabaseSpec d : databases) {
      owned.computeIfAbsent(d.owner(), _ -> new ArrayList<>()).add(d.name());
      superuser.merge(d.owner(), d.superuser(), Boolean::logicalOr);
    }
    List<PostgresqlPlan.Owner> owners = new ArrayList<>();
    owned.forEach((name, names) -> owners.add(new PostgresqlPlan.Owner(name, names, superuser.get(name))));
    return owners;
  }

  private static List<Demand> demands(
      PostgresqlPlan.Instances instances,
      Optional<PostgresqlPlan.Pooler> pooler,
      boolean backup,
      boolean monitored) {
    List<Resources> containers = new ArrayList<>(List.of(instances.resources(), PostgresqlSidecars.WATCHER));
    if (backup) {
      containers.add(PostgresqlSidecars.PGBACKREST);
      containers.add(PostgresqlSidecars.WATCHER);
    }
    if (monitored) {
      containers.add(PostgresqlSidecars.EXPORTER);
    }
    List<Quantity> volumes = new ArrayList<>(List.of(instances.storage()));
    instances.walStorage().ifPresent(volumes::add);
    List<Demand> demands = new ArrayList<>();
    demands.add(new Demand("postgresql", "instances", instances.replicas(), containers, volumes));
    pooler.ifPresent(
        p ->
            demands.add(
                new Demand(
                    "postgresql",
                    "connection poolers",
                    p.replicas(),
                    List.of(p.resources(), PostgresqlSidecars.WATCHER),
                    List.of())));
    return demands;
  }
}

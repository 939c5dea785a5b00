package io.datalyptica.component.postgresql;

import io.datalyptica.component.objectstore.BackupUser;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec;
import io.datalyptica.plan.Demand;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the PostgreSQL cluster. */
public final class PostgresqlPlanner {
  /**
   * Two of Patroni or of the instance manager; five of the operator, of backups and of
   * administrators.
   */
  private static final int RESERVED_FOR_OPERATION = 2 + 5;

  private static final int SUPERUSER_RESERVED_CONNECTIONS = 3;

  static final String SECTION = "/spec/postgresql";

  private PostgresqlPlanner() {}

  public static PostgresqlPlan plan(Profile profile, Platform platform, Optional<S3Store> store) {
    PostgresqlSpec spec = profile.postgresql().orElseThrow();
    PostgresqlOperator operator = PostgresqlOperator.of(spec.operator());
    PostgresqlNames names = operator.names(BackupUser.clusterName(profile));
    PostgresqlPlan.Instances instances = instances(profile, platform, spec);
    Optional<PostgresqlBackup> backup =
        PostgresqlBackups.plan(profile, spec, names, store)
            .map(b -> operator.differentialBackups() ? b : b.fullOnly());
    boolean monitored = platform.monitoring().enabled() && operator.exporterBeside(spec.version());
    Optional<PostgresqlPlan.Pooler> pooler = pooler(spec);
    Optional<Image> image = image(platform, spec, operator);

    PostgresqlParameters parameters =
        new PostgresqlParameters(
            operator, spec.parameters(), instances.resources(), spec.maxConnections());
    PostgresqlMemory memory = parameters.memory();
    PostgresqlWal wal =
        parameters.wal(
            spec.walStorage().isPresent(), spec.walStorage().orElse(spec.storage()).value());
    if (backup.isEmpty() && spec.replicas() > 1) {
      parameters.keepWalForReplicas(wal);
    }
    ConnectionBudget connections =
        connections(spec, operator, parameters, memory, pooler, monitored);

    List<PostgresqlPlan.Owner> owners = owners(spec.databases());
    List<SecretNeed> secrets = new ArrayList<>(PostgresqlBackups.secrets(operator, names, backup));
    secrets.addAll(operator.ownerSecrets(names, owners));

    return new PostgresqlPlan(
        new Identity("postgresql", names.cluster(), "database"),
        operator,
        names,
        PostgresqlEndpoint.of(
            platform, names, spec.replicas() > 1, pooler.isPresent(), owners, operator.keys()),
        spec.version(),
        image.map(Image::reference),
        spec.common().image().isPresent(),
        instances,
        synchronous(spec, operator),
        parameters.all(),
        spec.parameters(),
        parameters.refused(),
        parameters.unreadable(),
        memory,
        wal,
        connections,
        spec.databases(),
        owners,
        pooler,
        spec.backup().enabled(),
        backup,
        spec.backup(),
        monitored,
        operator.subscription(spec.subscription()),
        spec.common().labels(),
        spec.common().annotations(),
        secrets,
        demands(operator, instances, pooler, backup.isPresent(), monitored),
        image
            .map(i -> operator.images(platform, names, i, pooler.isPresent(), !owners.isEmpty()))
            .orElse(List.of()),
        new OperatorPlan(
            SECTION,
            names.resource(),
            operator.subscription(spec.subscription()),
            operator.related(
                spec.version(),
                image.isPresent(),
                backup.isPresent(),
                pooler.isPresent(),
                monitored)));
  }

  /** The profile's, else the operator's pinned one, else none: the operator brings its own. */
  private static Optional<Image> image(
      Platform platform, PostgresqlSpec spec, PostgresqlOperator operator) {
    Optional<String> pinned = operator.image(spec.version());
    return spec.common().image().isPresent() || pinned.isPresent()
        ? Optional.of(Images.of(platform, spec.common().image(), pinned.orElse("")))
        : Optional.empty();
  }

  private static PostgresqlPlan.Instances instances(
      Profile profile, Platform platform, PostgresqlSpec spec) {
    CommonSpec common = spec.common();
    boolean ha = profile.tier() == Tier.HA;
    // Requests equal limits: PostgreSQL is what the node must not run out of memory under.
    Resources defaults =
        Resources.unthrottled(
            ha ? Quantity.cores(1) : Quantity.millicores(250), Quantity.gibi(ha ? 4 : 1));
    return new PostgresqlPlan.Instances(
        spec.replicas(),
        defaults.with(common.resources()),
        spec.storage(),
        spec.walStorage(),
        common.storageClass().or(profile::storageClass),
        Placement.of(common, platform));
  }

  /** A cluster of one has nobody to wait for, so the default {@code preferred} is nothing there. */
  private static PostgresqlPlan.Synchronous synchronous(
      PostgresqlSpec spec, PostgresqlOperator operator) {
    SynchronousSpec asked = spec.synchronous();
    boolean alone = spec.replicas() < 2 && asked.mode() == SynchronousSpec.Mode.PREFERRED;
    return operator.synchronous(alone ? SynchronousSpec.Mode.OFF : asked.mode(), asked.standbys());
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
      PostgresqlOperator operator,
      PostgresqlParameters parameters,
      PostgresqlMemory memory,
      Optional<PostgresqlPlan.Pooler> pooler,
      boolean monitored) {
    List<ConnectionBudget.Client> clients = new ArrayList<>();
    int pairs = 0;
    for (DatabaseSpec d : spec.databases()) {
      boolean direct = d.superuser() && !operator.poolerTakesSuperusers();
      pairs += direct ? 0 : 1;
      for (PostgresqlSpec.ClientSpec c : d.clients()) {
        clients.add(
            new ConnectionBudget.Client(
                d.name(), c.name(), c.replicas(), c.processes(), c.pool(), direct));
      }
    }
    int reserve =
        parameters.number("superuser_reserved_connections", SUPERUSER_RESERVED_CONNECTIONS)
            + parameters.number("reserved_connections", 0)
            + RESERVED_FOR_OPERATION
            + operator.exporterConnections(monitored);
    int userPairs = pairs;
    return new ConnectionBudget(
        memory.connections(),
        reserve,
        clients,
        pooler.map(
            p -> new ConnectionBudget.Pool(p.replicas(), p.poolSize(), p.maxClients(), userPairs)));
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
    owned.forEach(
        (name, names) -> owners.add(new PostgresqlPlan.Owner(name, names, superuser.get(name))));
    return owners;
  }

  private static List<Demand> demands(
      PostgresqlOperator operator,
      PostgresqlPlan.Instances instances,
      Optional<PostgresqlPlan.Pooler> pooler,
      boolean backup,
      boolean monitored) {
    List<Resources> containers = new ArrayList<>(List.of(instances.resources()));
    containers.addAll(operator.sidecars(backup, monitored));
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
                    operator.poolerContainers(),
                    List.of())));
    return demands;
  }
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.InstancesSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SettingsSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Existing;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides the PostgreSQL cluster. */
public final class PostgresqlPlanner {
  /**
   * Two of Patroni or of the instance manager; five of the operator, of backups and of
   * administrators.
   */
  private static final int RESERVED_FOR_OPERATION = 2 + 5;

  private static final int SUPERUSER_RESERVED_CONNECTIONS = 3;

  private PostgresqlPlanner() {}

  static PostgresqlPlan plan(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      List<DatabaseSpec> databases,
      Optional<Need<S3Access.Wish, S3Access>> backupNeed) {
    PostgresqlSpec spec = site.spec();
    Platform platform = site.platform();
    SettingsSpec settings = spec.settings();
    PostgresqlPlan.Instances instances = instances(platform, spec);
    Optional<PostgresqlBackup> backup = PostgresqlBackups.plan(site, operator, names, backupNeed);
    Optional<PostgresqlRestore> restore = PostgresqlRestores.plan(site, operator, names, backup);
    boolean monitored = platform.monitoring().enabled() && operator.exporterBeside(spec.version());
    Optional<PostgresqlPlan.Pooler> pooler = pooler(spec, operator, instances.sidecars(), platform);
    Optional<Image> image = image(platform, spec, operator);

    PostgresqlParameters parameters =
        new PostgresqlParameters(
            operator, settings.parameters(), instances.resources(), settings.maxConnections());
    PostgresqlMemory memory = parameters.memory();
    PostgresqlWal wal =
        parameters.wal(
            instances.walStorage().isPresent(),
            instances.walStorage().orElse(instances.storage()).value());
    if (backup.isEmpty() && instances.replicas() > 1) {
      parameters.keepWalForReplicas(wal);
    }
    List<PostgresqlPlan.Owner> owners = PostgresqlDatabases.owners(databases);
    List<SecretNeed> secrets = new ArrayList<>(BackupNeeds.secrets(names, backup, restore));
    secrets.addAll(operator.ownerSecrets(names, owners));
    List<ImageUse> images = new ArrayList<>();
    if (image.isPresent()) {
      images.addAll(
          operator.images(site, names, image.get(), pooler.isPresent(), !owners.isEmpty()));
    }
    images.addAll(BackupNeeds.images(site.pointer(), names, backup));
    List<Existing> existing = new ArrayList<>(BackupNeeds.existing(backup, restore));
    existing.addAll(existing(spec, operator, backup.isPresent()));
    Common common =
        new Common(
            site.pointer(),
            "storage",
            new Identity("postgresql", names.cluster(), "database"),
            spec.common().labels(),
            spec.common().annotations(),
            pods(site, operator, names, instances, pooler, backup, monitored),
            objects(names, databases, owners),
            secrets,
            images,
            List.of(
                operator(
                    site,
                    operator,
                    names,
                    instances.sidecars().operator(),
                    image,
                    backup,
                    pooler,
                    monitored)),
            List.of(),
            existing);
    return new PostgresqlPlan(
        common,
        operator,
        names,
        PostgresqlEndpoint.of(
            platform, names, instances.replicas() > 1, pooler.isPresent(), owners, operator.keys()),
        new PostgresqlPlan.Server(
            spec.version(),
            image.map(Image::reference),
            spec.common().image().isPresent(),
            monitored,
            settings.locale()),
        instances,
        synchronous(spec, operator),
        new PostgresqlPlan.Settings(
            parameters.all(),
            settings.parameters(),
            parameters.refused(),
            settings.maxConnections(),
            memory,
            wal),
        new PostgresqlPlan.Contents(
            databases,
            owners,
            connections(databases, operator, parameters, memory, pooler, monitored)),
        pooler,
        new PostgresqlPlan.Backups(backup, spec.backup(), backupNeed, restore, spec.restore()));
  }

  private static OperatorPlan operator(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      Resources resources,
      Optional<Image> image,
      Optional<PostgresqlBackup> backup,
      Optional<PostgresqlPlan.Pooler> pooler,
      boolean monitored) {
    PostgresqlSpec spec = site.spec();
    return new OperatorPlan(
        site.pointer(),
        PostgresqlPlan.page(site.pointer(), names),
        names.resource(),
        operator.subscription(site.platform(), spec.subscription()),
        resources,
        operator.related(
            spec.version(), image.isPresent(), backup.isPresent(), pooler.isPresent(), monitored),
        operator.definitions(backup.isPresent()),
        backup.isPresent() ? operator.companion(names) : Optional.empty());
  }

  /** What an operator of the whole cluster brings, which no Subscription of the tree does. */
  private static List<Existing> existing(
      PostgresqlSpec spec, PostgresqlOperator operator, boolean backup) {
    List<Existing> existing = new ArrayList<>();
    if (spec.subscription().runsIn().isPresent()) {
      for (String definition : operator.definitions(backup)) {
        existing.add(new Existing("CustomResourceDefinition", definition, Set.of()));
      }
      existing.add(new Existing("Deployment", operator.deployment(), Set.of()));
    }
    return existing;
  }

  /** The profile's, else the operator's pinned one, else none: the operator brings its own. */
  private static Optional<Image> image(
      Platform platform, PostgresqlSpec spec, PostgresqlOperator operator) {
    Optional<String> pinned = operator.image(spec.version());
    return spec.common().image().isPresent() || pinned.isPresent()
        ? Optional.of(Images.of(platform, spec.common().image(), pinned.orElse("")))
        : Optional.empty();
  }

  private static PostgresqlPlan.Instances instances(Platform platform, PostgresqlSpec spec) {
    CommonSpec common = spec.common();
    InstancesSpec asked = spec.instances();
    boolean ha = platform.tier() == Tier.HA;
    // Requests equal limits: PostgreSQL is what the node must not run out of memory under.
    Resources defaults =
        Resources.unthrottled(
            ha ? Quantity.cores(1) : Quantity.millicores(250), Quantity.gibi(ha ? 4 : 1));
    return new PostgresqlPlan.Instances(
        asked.replicas(),
        platform.resources(defaults, common.resources()),
        PostgresqlSidecars.of(platform, common),
        asked.storage(),
        asked.walStorage(),
        common.storageClass().or(platform::storageClass),
        Placement.of(common, platform));
  }

  /** A cluster of one has nobody to wait for, so the default {@code preferred} is nothing there. */
  private static PostgresqlPlan.Synchronous synchronous(
      PostgresqlSpec spec, PostgresqlOperator operator) {
    SynchronousSpec asked = spec.synchronous();
    boolean alone =
        spec.instances().replicas() < 2 && asked.mode() == SynchronousSpec.Mode.PREFERRED;
    return operator.synchronous(alone ? SynchronousSpec.Mode.OFF : asked.mode(), asked.standbys());
  }

  private static Optional<PostgresqlPlan.Pooler> pooler(
      PostgresqlSpec spec,
      PostgresqlOperator operator,
      PostgresqlSidecars sidecars,
      Platform platform) {
    PostgresqlSpec.PoolerSpec p = spec.pooler();
    int surge = operator.poolerSurge(p.replicas());
    return p.enabled()
        ? Optional.of(
            new PostgresqlPlan.Pooler(
                p.replicas(),
                p.mode(),
                p.poolSize(),
                p.maxClients(),
                sidecars.pooler(),
                Placement.of(spec.common(), platform)
                    .rolling(p.replicas(), surge, platform.nodes().workers())))
        : Optional.empty();
  }

  private static ConnectionBudget connections(
      List<DatabaseSpec> databases,
      PostgresqlOperator operator,
      PostgresqlParameters parameters,
      PostgresqlMemory memory,
      Optional<PostgresqlPlan.Pooler> pooler,
      boolean monitored) {
    List<ConnectionBudget.Client> clients = new ArrayList<>();
    int pairs = 0;
    for (DatabaseSpec d : databases) {
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

  /** Names that no object of another component may have, and no object of another cluster. */
  private static List<String> objects(
      PostgresqlNames names, List<DatabaseSpec> databases, List<PostgresqlPlan.Owner> owners) {
    List<String> objects = new ArrayList<>(names.taken());
    objects.add("Secret/" + names.certificateSecret());
    for (PostgresqlPlan.Owner owner : owners) {
      objects.add("Secret/" + names.userSecret(owner.name()));
    }
    for (DatabaseSpec database : databases) {
      String object = names.databaseObject(database.name());
      if (!object.isEmpty()) {
        objects.add(object);
      }
    }
    return objects;
  }

  private static List<Pods> pods(
      Site<PostgresqlSpec> site,
      PostgresqlOperator operator,
      PostgresqlNames names,
      PostgresqlPlan.Instances instances,
      Optional<PostgresqlPlan.Pooler> pooler,
      Optional<PostgresqlBackup> backup,
      boolean monitored) {
    List<Resources> containers = new ArrayList<>(List.of(instances.resources()));
    containers.addAll(operator.sidecars(instances.sidecars(), backup.isPresent(), monitored));
    List<Quantity> volumes = new ArrayList<>(List.of(instances.storage()));
    instances.walStorage().ifPresent(volumes::add);
    String whose = PostgresqlPlan.alone(site.pointer()) ? "" : " of " + names.cluster();
    List<Pods> pods = new ArrayList<>();
    pods.add(
        new Pods(
            "postgresql",
            "instances" + whose,
            "PostgreSQL instances" + whose,
            instances.replicas(),
            instances.placement(),
            containers,
            volumes,
            instances.storageClass(),
            List.of(),
            0));
    if (pooler.isPresent()) {
      pods.add(
          new Pods(
              "postgresql",
              "connection poolers" + whose,
              "connection poolers" + whose,
              pooler.get().replicas(),
              pooler.get().placement(),
              operator.poolerContainers(instances.sidecars()),
              List.of(),
              Optional.empty(),
              List.of(),
              operator.poolerSurge(pooler.get().replicas())));
    }
    if (backup.isPresent() && backup.get().drill().isPresent()) {
      pods.add(
          PostgresqlBackup.Drill.pods(
              instances, Placement.alone(site.spec().common(), site.platform())));
    }
    return pods;
  }
}

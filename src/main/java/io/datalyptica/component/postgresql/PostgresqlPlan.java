package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Listener;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.Slice;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL cluster, decided.
 *
 * @param manager who runs it; what it decides otherwise than others is asked here by rules, and
 *     nowhere by clients
 * @param endpoint how clients reach it
 */
public record PostgresqlPlan(
    Common common,
    PostgresqlOperator manager,
    PostgresqlNames names,
    PostgresqlEndpoint endpoint,
    Server server,
    Instances instances,
    Synchronous synchronous,
    Settings settings,
    Contents contents,
    Optional<Pooler> pooler,
    Backups backups)
    implements Slice {

  /**
   * What runs.
   *
   * @param image empty: the image that the operator's own version names, which is pinned with the
   *     operator
   * @param own the image is the profile's
   * @param monitored an exporter runs beside each instance
   * @param locale as the profile asks for it
   */
  public record Server(
      int version,
      Optional<String> image,
      boolean own,
      boolean monitored,
      Optional<LocaleSpec> locale) {}

  /**
   * postgresql.conf, and the sums over it.
   *
   * @param all derived and chosen, without what the operator owns
   * @param chosen those of the profile alone, as they stand there
   * @param refused what the profile sets although the operator owns it
   * @param maxConnections of the field of that name; {@code chosen} may say otherwise
   */
  public record Settings(
      Map<String, String> all,
      Map<String, String> chosen,
      List<String> refused,
      int maxConnections,
      PostgresqlMemory memory,
      PostgresqlWal wal) {
    public Settings {
      refused = List.copyOf(refused);
    }
  }

  /** Databases, who owns them, and who may open how many connections. */
  public record Contents(
      List<DatabaseSpec> databases, List<Owner> owners, ConnectionBudget connections) {
    public Contents {
      databases = List.copyOf(databases);
      owners = List.copyOf(owners);
    }
  }

  /**
   * Backups, as they are made and as they were asked for.
   *
   * @param made empty when none are wanted, and when they cannot be rendered, which a rule reports
   * @param asked what the profile says, for those who judge it
   * @param need the wish for a bucket of the platform's store; empty: a store outside the profile
   * @param restore the archive that the cluster is made from
   * @param restoreAsked what the profile wants, whether or not it can be rendered
   */
  public record Backups(
      Optional<PostgresqlBackup> made,
      BackupSpec asked,
      Optional<Need<S3Access.Wish, S3Access>> need,
      Optional<PostgresqlRestore> restore,
      Optional<RestoreSpec> restoreAsked) {}

  @Override
  public List<Listener> listeners() {
    List<Integer> ports = List.of(endpoint.port());
    Listener instances = new Listener(names.cluster(), names.instancePods(), ports);
    return pooler.isEmpty()
        ? List.of(instances)
        : List.of(instances, new Listener(names.pooler(), names.poolerPods(), ports));
  }

  /** Whether the section at {@code pointer} is the one cluster of the profile, and in no list. */
  static boolean alone(String pointer) {
    return pointer.equals("/spec/postgresql");
  }

  /** The page about the cluster of the section at {@code pointer}. */
  static String page(String pointer, PostgresqlNames names) {
    return alone(pointer) ? "postgresql.md" : "postgresql-" + names.cluster() + ".md";
  }

  boolean alone() {
    return alone(common.pointer());
  }

  /** Which one of several it is; "" where it is alone. */
  String which() {
    return alone() ? "" : names.cluster();
  }

  /** What tables and pages call it. */
  String title() {
    return title(which());
  }

  static String title(String which) {
    return which.isEmpty() ? "PostgreSQL" : "PostgreSQL " + which;
  }

  /** The JSON pointer to what stands at {@code field} of its section. */
  String at(String field) {
    return common.pointer() + '/' + field;
  }

  public OperatorPlan operator() {
    return common.operators().getFirst();
  }

  public OperatorSubscription subscription() {
    return operator().subscription();
  }

  public int version() {
    return server.version();
  }

  public Optional<String> image() {
    return server.image();
  }

  public boolean ownImage() {
    return server.own();
  }

  public boolean monitored() {
    return server.monitored();
  }

  public Map<String, String> parameters() {
    return settings.all();
  }

  public Map<String, String> chosenParameters() {
    return settings.chosen();
  }

  public List<String> refusedParameters() {
    return settings.refused();
  }

  /** What the field of that name says; {@link #connections()} has what the servers take. */
  int maxConnections() {
    return settings.maxConnections();
  }

  public PostgresqlMemory memory() {
    return settings.memory();
  }

  public PostgresqlWal wal() {
    return settings.wal();
  }

  public List<DatabaseSpec> databases() {
    return contents.databases();
  }

  public List<Owner> owners() {
    return contents.owners();
  }

  public ConnectionBudget connections() {
    return contents.connections();
  }

  public Optional<PostgresqlBackup> backup() {
    return backups.made();
  }

  public Optional<PostgresqlRestore> restore() {
    return backups.restore();
  }

  /** The profile asks for backups; without {@link #backup} they cannot be rendered. */
  public boolean backupWanted() {
    return backups.asked().enabled();
  }

  /** The profile asks for a cluster that is made from an archive. */
  boolean restoreWanted() {
    return backups.restoreAsked().isPresent();
  }

  public BackupSpec backupAsked() {
    return backups.asked();
  }

  public boolean runBy(Operator operator) {
    return manager.which() == operator;
  }

  /**
   * False when the operator has no image of this major version, or does not know it: then it makes
   * nothing.
   */
  public boolean hasImage() {
    return manager.runs(version(), ownImage());
  }

  /** There is nothing to scrape, because the operator runs no exporter beside this version. */
  public boolean exporterMissing(boolean monitoringWanted) {
    return monitoringWanted && !monitored();
  }

  /** The pods that run PostgreSQL, as every list of pods has them. */
  Pods instancePods() {
    return common.pods().getFirst();
  }

  /**
   * The pods that run PostgreSQL.
   *
   * @param sidecars what runs beside PostgreSQL, in its pods and in Jobs
   * @param walStorage empty: the WAL lives on the data volume
   */
  public record Instances(
      int replicas,
      Resources resources,
      PostgresqlSidecars sidecars,
      Quantity storage,
      Optional<Quantity> walStorage,
      Optional<String> storageClass,
      Placement placement) {

    /**
     * How many must stay when nodes are drained: one may go at a time. The operator's own choice of
     * 1 would let a drain evict two of three at once; a single instance gets no budget, because it
     * would block every drain.
     */
    public Optional<Integer> minAvailable() {
      return replicas < 2 ? Optional.empty() : Optional.of(replicas - 1);
    }

    /** Instances that may be lost while one is left that answers queries. */
    public int lossesReading() {
      return replicas - 1;
    }
  }

  /**
   * Replication that a commit waits for.
   *
   * @param standbys how many standbys a commit waits for
   * @param waitsForAll writes that must wait do so until all {@code standbys} are there; otherwise
   *     any one is enough
   * @param promotesOnlyGuarded without an operator's word, only an instance that has every
   *     acknowledged commit is promoted; otherwise any one that is left, whatever it lacks
   */
  public record Synchronous(
      Mode mode, int standbys, boolean waitsForAll, boolean promotesOnlyGuarded) {
    public boolean on() {
      return mode != Mode.OFF;
    }

    /**
     * Writes wait when too few standbys are there; otherwise replication falls back to
     * asynchronous.
     */
    public boolean strict() {
      return mode == Mode.REQUIRED;
    }

    /** Instances, the primary included, below which writes wait. */
    public int instancesToWrite() {
      return strict() ? 1 + (waitsForAll ? standbys : 1) : 1;
    }

    /** Instances that may be away before writes wait. */
    public int lossesBeforeWritesWait(int replicas) {
      return Math.max(0, replicas - instancesToWrite());
    }

    /** Instances that may be lost at once, whichever they are, while writes go on by themselves. */
    public int lossesAtOnceWriting(int replicas) {
      int others = Math.max(0, replicas - 1);
      int guarded = on() && promotesOnlyGuarded ? Math.min(standbys, others) : others;
      return Math.min(guarded, lossesBeforeWritesWait(replicas));
    }
  }

  /** A login role and the databases it owns. */
  public record Owner(String name, List<String> databases, boolean superuser) {
    public Owner {
      databases = List.copyOf(databases);
    }
  }

  /** PgBouncer by the operator. */
  public record Pooler(
      int replicas,
      PoolMode mode,
      int poolSize,
      int maxClients,
      Resources resources,
      Placement placement) {
    public Optional<Integer> minAvailable() {
      return replicas < 2 ? Optional.empty() : Optional.of(replicas - 1);
    }
  }
}

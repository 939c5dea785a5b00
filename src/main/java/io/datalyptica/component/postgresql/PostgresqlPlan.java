package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.plan.Demand;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL cluster, decided.
 *
 * @param manager who runs it; what it decides otherwise than others is asked here by rules, and
 *     nowhere by clients
 * @param endpoint how clients reach it
 * @param image empty: the image that the operator's own version names, which is pinned with the
 *     operator
 * @param ownImage the image is the profile's
 * @param parameters postgresql.conf, derived and chosen, without what the operator owns
 * @param chosenParameters those of the profile alone, as they stand there
 * @param refusedParameters what the profile sets although the operator owns it
 * @param unreadableParameters sizes and numbers that PostgreSQL would not read
 * @param backupWanted the profile asks for backups; without {@code backup} they cannot be rendered,
 *     which a rule reports
 * @param backupAsked what the profile says about backups, for those who judge it
 */
public record PostgresqlPlan(
    Identity identity,
    PostgresqlOperator manager,
    PostgresqlNames names,
    PostgresqlEndpoint endpoint,
    int version,
    Optional<String> image,
    boolean ownImage,
    Instances instances,
    Synchronous synchronous,
    Map<String, String> parameters,
    Map<String, String> chosenParameters,
    List<String> refusedParameters,
    List<String> unreadableParameters,
    PostgresqlMemory memory,
    PostgresqlWal wal,
    ConnectionBudget connections,
    List<DatabaseSpec> databases,
    List<Owner> owners,
    Optional<Pooler> pooler,
    boolean backupWanted,
    Optional<PostgresqlBackup> backup,
    BackupSpec backupAsked,
    boolean monitored,
    OperatorSubscription subscription,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<SecretNeed> secrets,
    List<Demand> demands,
    List<ImageUse> images,
    OperatorPlan operator) {
  public PostgresqlPlan {
    refusedParameters = List.copyOf(refusedParameters);
    unreadableParameters = List.copyOf(unreadableParameters);
    databases = List.copyOf(databases);
    owners = List.copyOf(owners);
    secrets = List.copyOf(secrets);
    demands = List.copyOf(demands);
    images = List.copyOf(images);
  }

  public boolean runBy(Operator operator) {
    return manager.which() == operator;
  }

  /**
   * False when the operator has no image of this major version, or does not know it: then it makes
   * nothing.
   */
  public boolean hasImage() {
    return manager.runs(version, ownImage);
  }

  /** There is nothing to scrape, because the operator runs no exporter beside this version. */
  public boolean exporterMissing(boolean monitoringWanted) {
    return monitoringWanted && !monitored;
  }

  /**
   * The pods that run PostgreSQL.
   *
   * @param walStorage empty: the WAL lives on the data volume
   */
  public record Instances(
      int replicas,
      Resources resources,
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
      int replicas, PoolMode mode, int poolSize, int maxClients, Resources resources) {
    public Optional<Integer> minAvailable() {
      return replicas < 2 ? Optional.empty() : Optional.of(replicas - 1);
    }
  }
}

package io.datalyptica.plan;

import io.datalyptica.profile.PostgresqlSpec.BackupSpec;
import io.datalyptica.profile.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.profile.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.profile.PostgresqlSpec.SubscriptionSpec;
import io.datalyptica.profile.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.profile.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL cluster, decided.
 *
 * @param image empty: the image that the operator's own version names, which is pinned with the operator
 * @param parameters postgresql.conf, derived and chosen, without what the operator owns
 * @param chosenParameters those of the profile alone, as they stand there
 * @param refusedParameters what the profile sets although the operator owns it
 * @param unreadableParameters sizes and numbers that PostgreSQL would not read
 * @param backupWanted the profile asks for backups; without {@code backup} they cannot be rendered, which a rule
 *     reports
 * @param backupAsked what the profile says about backups, for those who judge it
 */
public record PostgresqlPlan(
    Identity identity,
    PostgresqlNames names,
    int version,
    Optional<String> image,
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
    SubscriptionSpec subscription,
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

  /**
   * False when the operator has no image of this major version, reports {@code MissingRequiredImage} and makes nothing:
   * the community bundles of 5.8 bring 16, 17 and 18 (RELATED_IMAGE_POSTGRES_* in the ClusterServiceVersion of 5.8.4),
   * although the custom resource accepts 11 to 18.
   */
  public boolean hasImage() {
    return image.isPresent() || version >= 16 && version <= 18;
  }

  /** PostgreSQL 18 is the first beside which the operator runs no exporter; then there is nothing to scrape. */
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
     * How many must stay when nodes are drained: one may go at a time. The operator's own choice of 1 would let a drain
     * evict two of three at once; a single instance gets no budget, because it would block every drain.
     */
    public Optional<Integer> minAvailable() {
      return replicas < 2 ? Optional.empty() : Optional.of(replicas - 1);
    }

    /** Instances that may be lost while one is left that answers queries. */
    public int lossesReading() {
      return replicas - 1;
    }
  }

  /** Patroni's synchronous mode. */
  public record Synchronous(Mode mode, int standbys) {
    public boolean on() {
      return mode != Mode.OFF;
    }

    /** Writes wait when too few standbys are there; otherwise replication falls back to asynchronous. */
    public boolean strict() {
      return mode == Mode.REQUIRED;
    }

    /**
     * Instances that may be away before writes wait. Patroni lowers the number of standbys to those that are there, and
     * writes wait only when none is (patroni docs/replication_modes.rst, "Synchronous Replication Factor"; ha.py
     * process_sync_replication).
     */
    public int lossesBeforeWritesWait(int replicas) {
      return Math.max(0, replicas - (strict() ? 2 : 1));
    }

    /**
     * Instances that may be lost at once, whichever they are, while writes go on by themselves. With synchronous
     * replication only the primary and its synchronous standbys have every commit, and only they are promoted without
     * an operator's word (patroni ha.py, is_healthiest_node).
     */
    public int lossesAtOnceWriting(int replicas) {
      int others = Math.max(0, replicas - 1);
      return on() ? Math.min(Math.min(standbys, others), lossesBeforeWritesWait(replicas)) : others;
    }
  }

  /** A login role and the databases it owns. */
  public record Owner(String name, List<String> databases, boolean superuser) {
    public Owner {
      databases = List.copyOf(databases);
    }
  }

  /** PgBouncer by the operator. */
  public record Pooler(int replicas, PoolMode mode, int poolSize, int maxClients, Resources resources) {
    public Optional<Integer> minAvailable() {
      return replicas < 2 ? Optional.empty() : Optional.of(replicas - 1);
    }
  }
}

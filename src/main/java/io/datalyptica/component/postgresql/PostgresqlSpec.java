package io.datalyptica.component.postgresql;

import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.Ordered;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.SubscriptionSpec;
import io.datalyptica.profile.reader.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** spec.postgresql. */
public record PostgresqlSpec(
    CommonSpec common,
    Operator operator,
    SubscriptionSpec subscription,
    Optional<DnsLabel> name,
    int version,
    InstancesSpec instances,
    SynchronousSpec synchronous,
    SettingsSpec settings,
    List<DatabaseSpec> databases,
    PoolerSpec pooler,
    BackupSpec backup) {
  public PostgresqlSpec {
    databases = List.copyOf(databases);
  }

  /** Who runs the servers. */
  public enum Operator implements Choice {
    /**
     * Cluster and instance set have 46 characters together, and the set is {@code instance1} (PGO
     * v5, limitations.md).
     */
    CRUNCHY(46 - 9),

    /**
     * The operator takes 50 (CloudNativePG 1.30, cluster_webhook.go, validateName). The Job of the
     * grants, {@code <cluster>-grants-<hash of ten>}, marks its pods with its name, and a label
     * holds 63.
     */
    CLOUD_NATIVE_PG(63 - "-grants-".length() - 10);

    private final int longestName;

    Operator(int longestName) {
      this.longestName = longestName;
    }

    @Override
    public String word() {
      return this == CLOUD_NATIVE_PG ? "cloudNativePG" : Choice.super.word();
    }

    /** Characters that the name of a cluster may have. */
    public int longestName() {
      return longestName;
    }
  }

  /**
   * Instances and the volumes of each.
   *
   * @param walStorage empty: the WAL lives on the data volume
   */
  public record InstancesSpec(int replicas, Quantity storage, Optional<Quantity> walStorage) {}

  /** Settings of postgresql.conf. */
  public record SettingsSpec(int maxConnections, Map<String, String> parameters) {
    public SettingsSpec {
      parameters = Ordered.copyOf(parameters);
    }
  }

  public record SynchronousSpec(Mode mode, int standbys) {
    public enum Mode implements Choice {
      OFF,
      PREFERRED,
      REQUIRED
    }
  }

  public record DatabaseSpec(
      String name,
      String owner,
      Optional<String> schema,
      List<String> extensions,
      Optional<Integer> connectionLimit,
      boolean superuser,
      List<ClientSpec> clients) {
    public DatabaseSpec {
      extensions = List.copyOf(extensions);
      clients = List.copyOf(clients);
    }
  }

  /** One application that connects: replicas × processes × pool connections. */
  public record ClientSpec(String name, int replicas, int processes, int pool) {}

  public record PoolerSpec(
      boolean enabled, int replicas, PoolMode mode, int poolSize, int maxClients) {
    public enum PoolMode implements Choice {
      SESSION,
      TRANSACTION
    }
  }

  /** Backups by the operator's tool; endpoint and secret only for a store outside the profile. */
  public record BackupSpec(
      boolean enabled,
      Optional<String> bucket,
      Optional<CronSchedule> full,
      Optional<CronSchedule> differential,
      Optional<CronSchedule> incremental,
      Optional<Integer> retentionDays,
      Optional<String> endpoint,
      String region,
      Optional<DnsName> secret) {}
}

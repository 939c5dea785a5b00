package io.datalyptica.component.postgresql;

import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.CommonSpec;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.ImageReference;
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
    BackupSpec backup,
    Optional<RestoreSpec> restore) {
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

  /**
   * Settings of postgresql.conf, and the one that is read when the data is made.
   *
   * @param locale empty: bytes are compared, and only ASCII letters have another case
   */
  public record SettingsSpec(
      int maxConnections, Map<String, String> parameters, Optional<LocaleSpec> locale) {
    public SettingsSpec {
      parameters = Ordered.copyOf(parameters);
    }
  }

  /** By which texts are sorted and letters told apart. */
  public record LocaleSpec(Provider provider, String name) {
    /** Whose rules they are. */
    public enum Provider implements Choice {
      LIBC(13),
      ICU(15),
      BUILTIN(17);

      private final int since;

      Provider(int since) {
        this.since = since;
      }

      /** The first version of PostgreSQL whose initdb takes it. */
      int since() {
        return since;
      }
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

  /**
   * A store outside the profile, and how to get into it.
   *
   * @param endpoint empty: none, and the rest means nothing
   * @param role of AWS, taken on instead of signing with keys
   */
  public record OutsideSpec(
      Optional<String> endpoint,
      String region,
      Optional<DnsName> secret,
      Optional<CaSpec> ca,
      Optional<String> role) {}

  /** Backups by the operator's tool. */
  public record BackupSpec(
      boolean enabled,
      Optional<String> bucket,
      Optional<CronSchedule> full,
      Optional<CronSchedule> differential,
      Optional<CronSchedule> incremental,
      Optional<Integer> retentionDays,
      OutsideSpec outside,
      FilesSpec files,
      Optional<SecondSpec> second,
      DrillSpec drill) {}

  /**
   * The restore that is tried regularly.
   *
   * @param image with the operator's tool and the server
   */
  public record DrillSpec(
      boolean enabled, Optional<CronSchedule> schedule, Optional<ImageReference> image) {}

  /**
   * How backups are written, and how large they are.
   *
   * @param archive the folder of this cluster's archive
   * @param expectedFull what a full backup takes in the store, once that was measured
   * @param expectedDaily the same of a day's WAL
   */
  public record FilesSpec(
      Optional<Compression> compression,
      int parallel,
      Encryption encryption,
      Optional<DnsLabel> archive,
      Optional<Quantity> expectedFull,
      Optional<Quantity> expectedDaily) {}

  /** How files are made smaller. */
  public enum Compression implements Choice {
    NONE,
    GZIP,
    LZ4,
    ZSTD
  }

  /** Who can read a file of the store. */
  public enum Encryption implements Choice {
    NONE,
    AES256
  }

  /** A further repository. */
  public record SecondSpec(
      OutsideSpec outside,
      String bucket,
      Optional<CronSchedule> full,
      Optional<Integer> retentionDays) {}

  /**
   * From which archive a new cluster is made, and to which moment.
   *
   * @param path in the bucket; empty: this cluster's own
   * @param time empty: to the end of the archive
   * @param bucket empty: that of the backups
   * @param outside without an endpoint: the store of the backups
   */
  public record RestoreSpec(
      Optional<String> path, Optional<String> time, Optional<String> bucket, OutsideSpec outside) {}
}

package io.datalyptica.component.postgresql;

import io.datalyptica.component.Site;
import io.datalyptica.component.postgresql.PostgresqlSpec.Compression;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.plan.Companion;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.SubscriptionSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one operator of PostgreSQL decides otherwise than the next. The plan asks it once; whoever
 * reads the plan, a client's template above all, finds values and no operator.
 */
public sealed interface PostgresqlOperator permits CrunchyOperator, CloudNativePgOperator {
  static PostgresqlOperator of(Operator operator) {
    return operator == Operator.CRUNCHY ? CrunchyOperator.INSTANCE : CloudNativePgOperator.INSTANCE;
  }

  Operator which();

  /** A word for the names of objects that belong to it and to no cluster. */
  default String word() {
    return which() == Operator.CRUNCHY ? "crunchy" : "cnpg";
  }

  PostgresqlNames names(String cluster);

  OperatorSubscription subscription(Platform platform, SubscriptionSpec asked);

  /** The operator's own Deployment. */
  String deployment();

  /** The custom resource definitions that must be there before the cluster can be applied. */
  List<String> definitions(boolean backup);

  /** What backups need that OLM does not bring; the page about PostgreSQL says how. */
  Optional<Companion> companion(PostgresqlNames names);

  /** The pinned image of a major version; empty when the operator brings its own. */
  Optional<String> image(int version);

  /** Whether the operator runs this major version. */
  boolean runs(int version, boolean ownImage);

  /** Whether there are metrics of this major version. */
  boolean exporterBeside(int version);

  /** Connections that the exporter of metrics takes. */
  int exporterConnections(boolean monitored);

  /** True when the operator sets the parameter itself and would overrule or refuse the profile. */
  boolean owns(String parameter, String value);

  /** Whether the operator loads a library at the start of the server without being told by name. */
  boolean loads(String library, boolean monitored, Map<String, String> parameters);

  /** What comes of it when an extension cannot be created, for findings. */
  String withoutExtension();

  /**
   * What its default images have beside PostgreSQL's own extensions; empty when that is not known.
   */
  default Optional<List<String>> imageExtensions() {
    return Optional.empty();
  }

  /** What comes of a setting that PostgreSQL does not take, for findings. */
  String withoutSetting();

  /**
   * The least {@code max_wal_size} that the operator and the server take beside their least {@code
   * min_wal_size}.
   */
  long smallestMaxWal();

  boolean poolerTakesSuperusers();

  /** False: every backup is a full one. */
  boolean differentialBackups();

  /**
   * The backups' tool reads its credentials from a key {@code s3.conf} of the Secret, not from the
   * two keys.
   */
  boolean readsConf();

  /** The pinned image with the tool that restores; empty when there is none of this version. */
  Optional<String> drillImage(int version);

  /** How backups are compressed unless the profile says otherwise. */
  Compression compression();

  /** What makes the backups and removes them. */
  String backupTool();

  /** The backups' tool asks for the bucket itself, beside what lies below its path. */
  boolean looksAtBucket();

  PostgresqlPlan.Synchronous synchronous(Mode mode, int standbys);

  /** The containers beside PostgreSQL in each instance. */
  List<Resources> sidecars(PostgresqlSidecars all, boolean backup, boolean monitored);

  /** How many more pods of PgBouncer must find a node before a rollout stops one. */
  int poolerSurge(int replicas);

  /** The containers of each pod of PgBouncer. */
  List<Resources> poolerContainers(PostgresqlSidecars all);

  /**
   * Where images stand in the manifests of the cluster.
   *
   * @param image that of PostgreSQL
   */
  List<ImageUse> images(
      Site<PostgresqlSpec> site,
      PostgresqlNames names,
      Image image,
      boolean pooler,
      boolean owners);

  /**
   * The images that the operator takes from its own environment, by the end of their variable
   * {@code RELATED_IMAGE_*}.
   */
  List<String> related(
      int version, boolean image, boolean backup, boolean pooler, boolean monitored);

  PostgresqlEndpoint.Keys keys();

  /** The Secrets of the owners that a person makes. */
  List<SecretNeed> ownerSecrets(PostgresqlNames names, List<PostgresqlPlan.Owner> owners);
}

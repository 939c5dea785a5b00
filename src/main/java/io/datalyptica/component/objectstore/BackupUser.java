package io.datalyptica.component.objectstore;

import io.datalyptica.component.objectstore.foreign.ForeignStoreNames;
import io.datalyptica.component.objectstore.minio.ObjectStoreNames;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import io.datalyptica.component.postgresql.PostgresqlOperator;
import io.datalyptica.component.postgresql.PostgresqlSpec;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL's backups reach a bucket of the profile's object store: never as root, and
 * below one prefix.
 *
 * <p>Both sides derive it here, so that what the store makes is what the backups sign with. For
 * pgBackRest a Secret that a person makes carries the pair twice: as keys, and as {@code s3.conf},
 * because it reads only files that end in {@code .conf} (pgBackRest src/config/parse.c).
 *
 * @param name the user that the platform's own store makes, {@code <postgresql name>-backup} unless
 *     the profile has such a user; "" when the store is somebody else's
 * @param prefix the repository's path in the bucket, without a slash in front; unique for a
 *     cluster, because two clusters under one path overwrite each other's backups
 * @param conf pgBackRest reads the Secret: the pair has to stand in {@code s3.conf} as well
 * @param looksAtBucket the tool of the backups asks for the bucket itself, beside what lies below
 *     the prefix
 */
public record BackupUser(
    String name,
    S3Credentials credentials,
    String bucket,
    String prefix,
    boolean conf,
    boolean looksAtBucket) {
  /**
   * Empty when backups are off, go to a store outside the profile, or name a bucket that this one
   * lacks (a rule says so).
   */
  public static Optional<BackupUser> of(Profile profile) {
    if (profile.objectStore().isEmpty() || profile.postgresql().isEmpty()) {
      return Optional.empty();
    }
    ObjectStoreSpec store = profile.objectStore().get();
    PostgresqlSpec.BackupSpec backup = profile.postgresql().get().backup();
    String cluster = clusterName(profile);
    boolean here = backup.enabled() && backup.endpoint().isEmpty();
    Optional<String> bucket = here ? bucket(store, backup, cluster) : Optional.empty();
    return bucket.map(b -> of(store, cluster, b, profile));
  }

  private static BackupUser of(
      ObjectStoreSpec store, String cluster, String bucket, Profile profile) {
    String name = store.name().value();
    return switch (store.provider()) {
      case MINIO -> {
        String user = AccessPair.freeName(cluster + "-backup", store.userNames());
        String secret = ObjectStoreNames.userSecret(name, user);
        yield of(user, S3Credentials.existing(secret, AccessPair.ofUser(user)), bucket, profile);
      }
      case BUCKET_CLAIM -> of("", new ForeignStoreNames(name).claimed(bucket), bucket, profile);
      case EXTERNAL -> of("", new ForeignStoreNames(name).given(store), bucket, profile);
    };
  }

  private static BackupUser of(
      String name, S3Credentials credentials, String bucket, Profile profile) {
    PostgresqlOperator operator = operator(profile);
    return new BackupUser(
        name, credentials, bucket, prefix(profile), operator.readsConf(), operator.looksAtBucket());
  }

  private static PostgresqlOperator operator(Profile profile) {
    return PostgresqlOperator.of(profile.postgresql().orElseThrow().operator());
  }

  /** The repository's path in whatever bucket. */
  public static String prefix(Profile profile) {
    return operator(profile).names(clusterName(profile)).repository(profile.namespace().value());
  }

  /** The name of the PostgreSQL cluster: the profile's, else {@code <metadata.name>-postgres}. */
  public static String clusterName(Profile profile) {
    return profile
        .postgresql()
        .flatMap(PostgresqlSpec::name)
        .map(n -> n.value())
        .orElse(profile.name() + "-postgres");
  }

  /** What has to be in the Secret of a user of MinIO. */
  public SecretNeed need(String... usedBy) {
    AccessPair pair = AccessPair.ofUser(name);
    List<SecretNeed.Key> keys = new ArrayList<>(List.of(pair.accessKey(), pair.secretKey()));
    if (conf) {
      keys.add(pair.pgbackrest());
    }
    return new SecretNeed(credentials.secret(), keys, List.of(usedBy));
  }

  /**
   * A bucket that the profile does not name is one of its own, which the store's plan then adds.
   */
  private static Optional<String> bucket(
      ObjectStoreSpec store, PostgresqlSpec.BackupSpec backup, String cluster) {
    if (backup.bucket().isEmpty()) {
      return Optional.of(cluster + "-backup");
    }
    return backup.bucket().filter(name -> store.hasBucket(name));
  }
}

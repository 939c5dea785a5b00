package io.datalyptica.plan;

import io.datalyptica.profile.ObjectStoreSpec;
import io.datalyptica.profile.PostgresqlSpec;
import io.datalyptica.profile.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The user by which PostgreSQL's backups reach a bucket of this platform's own store: never root, and confined to one
 * prefix.
 *
 * <p>Both sides derive it here, so that the user that the store makes is the one that pgBackRest signs with. The
 * Secret carries the pair twice: as keys for the store's init Job, and as {@code s3.conf}, because pgBackRest reads
 * only files that end in {@code .conf} (pgBackRest src/config/parse.c).
 *
 * @param name the user, {@code <postgresql name>-backup} unless the profile has such a user
 * @param secret the Secret with keys {@code access-key}, {@code secret-key} and {@code s3.conf}
 * @param prefix the repository's path in the bucket, without a slash in front; unique for a cluster, because two
 *     clusters under one path overwrite each other's stanza
 */
public record BackupUser(String name, String secret, String bucket, String prefix) {
  /**
   * Empty when backups are off, go to a store outside the profile, or name a bucket that this store lacks (a rule
   * says so).
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
    return bucket.map(
        b -> {
          String user = freeName(store, cluster + "-backup");
          String prefix = "pgbackrest/" + profile.namespace() + "/" + cluster + "/repo1";
          return new BackupUser(user, ObjectStoreNames.userSecret(store.name().value(), user), b, prefix);
        });
  }

  /** The name of the PostgreSQL cluster: the profile's, else {@code <metadata.name>-postgres}. */
  public static String clusterName(Profile profile) {
    return profile
        .postgresql()
        .flatMap(PostgresqlSpec::name)
        .map(n -> n.value())
        .orElse(profile.name() + "-postgres");
  }

  /** What has to be in the Secret. */
  public SecretNeed need(String... usedBy) {
    AccessPair pair = AccessPair.ofUser(name);
    return new SecretNeed(secret, List.of(pair.accessKey(), pair.secretKey(), pair.pgbackrest()), List.of(usedBy));
  }

  /** A bucket that the profile does not name is one of its own, which the store's plan then adds. */
  private static Optional<String> bucket(ObjectStoreSpec store, PostgresqlSpec.BackupSpec backup, String cluster) {
    if (backup.bucket().isEmpty()) {
      return Optional.of(cluster + "-backup");
    }
    return backup.bucket().filter(name -> store.buckets().stream().anyMatch(b -> b.name().equals(name)));
  }

  private static String freeName(ObjectStoreSpec store, String wanted) {
    Set<String> taken = new HashSet<>();
    store.users().forEach(u -> taken.add(u.name().value()));
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }
}

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.Site;
import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.UserSpec;
import io.datalyptica.component.objectstore.StoreBuckets;
import io.datalyptica.component.objectstore.minio.StoreUser.Statement;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.contract.S3Access;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides the users of the object store: the profile's, and those that the platform itself needs.
 */
record StoreUsers(List<StoreUser> users, List<SecretNeed> secrets, Optional<MetricsPlan> metrics) {
  static StoreUsers of(
      Site<ObjectStoreSpec> site,
      MinioNames names,
      List<BucketPlan> buckets,
      List<Need<S3Access.Wish, S3Access>> wishes) {
    ObjectStoreSpec spec = site.spec();
    Set<String> versioned = new HashSet<>();
    for (BucketPlan bucket : buckets) {
      if (bucket.versioning()) {
        versioned.add(bucket.name());
      }
    }
    String job = "Job/" + names.bucketInit();
    List<StoreUser> users = new ArrayList<>();
    List<SecretNeed> secrets = new ArrayList<>();

    for (UserSpec user : spec.users()) {
      String name = user.name().value();
      String secret = user.secret().map(s -> s.value()).orElse(names.userSecret(name));
      var statements = GrantPolicies.of(user.access(), versioned);
      String pointer = "/spec/objectStore/users/" + users.size();
      users.add(
          new StoreUser(
              name, secret, names.policy(name), statements, may(user), user.access(), pointer));
      secrets.add(pair(secret, accessKey(name, spec.userNames()), job));
    }
    for (Need<S3Access.Wish, S3Access> need : wishes) {
      S3Access.Wish wish = need.wish();
      String name = name(spec, wish);
      S3Credentials credentials = credentials(spec, wish);
      var statements = StorePolicies.of(wish, versioned.contains(wish.bucketName()));
      users.add(own(names, name, credentials.secret(), statements, may(wish)));
      secrets.addAll(credentials.pairNeed(job));
      S3Access.Holds.Backups backups = wish.backups();
      if (backups != null && backups.conf()) {
        secrets.addAll(credentials.confNeed(job));
      }
    }
    Optional<MetricsPlan> metrics = Optional.empty();
    if (site.platform().monitoring().enabled()) {
      String name = freeName("metrics", names(users));
      String secret = names.userSecret(name);
      users.add(own(names, name, secret, StorePolicies.metrics(), "read metrics"));
      secrets.add(pair(secret, name, job));
      metrics = Optional.of(new MetricsPlan(names.metricsToken(), name));
      secrets.add(token(names));
    }
    return new StoreUsers(List.copyOf(users), List.copyOf(secrets), metrics);
  }

  /** How whoever wishes reaches its bucket: as a user of its own, never as root. */
  static S3Access access(
      ObjectStoreSpec spec, S3Store store, S3Access.Wish wish, S3Access.Room all) {
    S3Access.Holds.Backups backups = wish.backups();
    return new S3Access(
        store,
        wish.bucketName(),
        wish.prefix(),
        credentials(spec, wish),
        name(spec, wish),
        backups != null && backups.conf(),
        Optional.of(StoreBuckets.room(spec, wish.bucketName(), all)));
  }

  private static S3Credentials credentials(ObjectStoreSpec spec, S3Access.Wish wish) {
    String name = name(spec, wish);
    return S3Credentials.existing(
        MinioNames.userSecret(spec.name().value(), name),
        AccessPair.ofUser(accessKey(name, spec.userNames())));
  }

  /** As wished, or the first {@code name-n} that no user of the profile has. */
  private static String name(ObjectStoreSpec spec, S3Access.Wish wish) {
    return freeName(wish.user(), spec.userNames());
  }

  private static String may(S3Access.Wish wish) {
    String where = wish.bucketName() + (wish.prefix().isEmpty() ? "" : "/" + wish.prefix());
    return switch (wish.mode()) {
      case READ -> "read " + where;
      case WRITE -> "write " + where;
      case READ_WRITE -> "readwrite " + where;
      case BACKUP, BACKUP_IN_PARTS -> "back " + wish.backups().of() + " up to " + where;
    };
  }

  private static StoreUser own(
      MinioNames names, String name, String secret, List<Statement> statements, String may) {
    return new StoreUser(name, secret, names.policy(name), statements, may, List.of(), "");
  }

  private static String may(UserSpec user) {
    List<String> grants = new ArrayList<>();
    for (GrantSpec grant : user.access()) {
      StringBuilder words = new StringBuilder(grant.mode().word()).append(' ');
      words.append(grant.where());
      for (int i = 0; i < grant.objectLock().size(); i++) {
        words.append(i == 0 ? " (locks: " : " ").append(grant.objectLock().get(i).word());
      }
      grants.add(words.append(grant.objectLock().isEmpty() ? "" : ")").toString());
    }
    return grants.isEmpty() ? "nothing yet" : String.join(", ", grants);
  }

  private static SecretNeed pair(String secret, String accessKey, String usedBy) {
    AccessPair pair = AccessPair.ofUser(accessKey);
    return new SecretNeed(secret, List.of(pair.accessKey(), pair.secretKey()), List.of(usedBy));
  }

  private static SecretNeed token(MinioNames names) {
    return new SecretNeed(
        names.metricsToken(),
        List.of(
            new Key(
                "token",
                SecretValue.Given.later(
                    "bearer token of the metrics user, made by docs/minio.md once the store runs",
                    "run the command of docs/minio.md, section Order, when the store runs and its"
                        + " init Job is done"))),
        List.of("PodMonitor/" + names.podMonitor()));
  }

  /** {@code wanted}, or the first {@code wanted-n} that no user has. */
  String freeName(String wanted) {
    return freeName(wanted, names(users));
  }

  /**
   * The access key of a user: its name, made longer when MinIO would refuse it, and then unlike
   * every other user's name.
   */
  private static String accessKey(String user, Set<String> users) {
    return user.length() >= Accepted.ACCESS_KEY.least() ? user : freeName(user + "-user", users);
  }

  private static String freeName(String wanted, Set<String> users) {
    String name = wanted;
    for (int i = 2; users.contains(name); i++) {
      name = wanted + "-" + i;
    }
    return name;
  }

  private static Set<String> names(List<StoreUser> users) {
    Set<String> names = new HashSet<>();
    for (StoreUser user : users) {
      names.add(user.name());
    }
    return names;
  }
}

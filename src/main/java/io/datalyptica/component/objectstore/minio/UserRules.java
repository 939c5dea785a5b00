package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the users of the store may use, and whose keys they have. */
final class UserRules {
  private static final String ROOT_SECRET = "/spec/objectStore/credentials/secret";

  private UserRules() {}

  static void judge(MinioPlan store, Report report) {
    for (StoreUser user : store.users()) {
      if (user.ofProfile()) {
        grantWithoutBucket(user, store.buckets(), report);
        noAccess(user, report);
      }
    }
    sharedSecret(store, report);
  }

  /** MINIO-030 */
  private static void grantWithoutBucket(StoreUser user, List<BucketPlan> buckets, Report report) {
    for (int i = 0; i < user.grants().size(); i++) {
      String wanted = user.grants().get(i).bucket();
      if (!exists(wanted, buckets)) {
        String similar = similar(wanted, buckets);
        report.found(
            "MINIO-030",
            user.pointer() + "/access/" + i,
            "user "
                + user.name()
                + " is granted the bucket "
                + wanted
                + ", which this profile does not make: its first request fails",
            (similar.isEmpty() ? "" : "set bucket: " + similar + ", or ")
                + ("add " + wanted + " to spec.objectStore.buckets"));
      }
    }
  }

  private static boolean exists(String name, List<BucketPlan> buckets) {
    for (BucketPlan bucket : buckets) {
      if (bucket.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A bucket whose name differs by one character put in, left out or changed; "" when there is
   * none.
   */
  private static String similar(String wanted, List<BucketPlan> buckets) {
    for (BucketPlan bucket : buckets) {
      if (isOneEditApart(wanted, bucket.name())) {
        return bucket.name();
      }
    }
    return "";
  }

  private static boolean isOneEditApart(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int longer = Math.max(a.length(), b.length()) - start;
    int fromA = a.length() == b.length() || a.length() > b.length() ? start + 1 : start;
    int fromB = a.length() == b.length() || b.length() > a.length() ? start + 1 : start;
    return longer > 0
        && fromA <= a.length()
        && fromB <= b.length()
        && a.substring(fromA).equals(b.substring(fromB));
  }

  /** MINIO-031 */
  private static void noAccess(StoreUser user, Report report) {
    if (!user.grants().isEmpty()) {
      return;
    }
    report.found(
        "MINIO-031",
        user.pointer(),
        "user " + user.name() + " has no access: every request with its key is denied",
        "add access to the user, such as access: [{bucket: <bucket>, mode: read}], or remove it");
  }

  /** MINIO-032 */
  private static void sharedSecret(MinioPlan store, Report report) {
    Map<String, String> owners = certificates(store);
    rootSecret(store, owners.get(store.rootSecret()), report);
    owners.put(store.rootSecret(), "the root user: whoever mounts it is given the root password");
    String twice = "the init Job refuses one key for two users";
    for (StoreUser user : store.users()) {
      if (!user.ofProfile()) {
        String owner = "user " + user.name() + ", which the platform adds: " + twice;
        owners.put(user.secret(), owner);
      }
    }
    for (StoreUser user : store.users()) {
      if (user.ofProfile()) {
        userSecret(user, owners.get(user.secret()), report);
        owners.putIfAbsent(user.secret(), "user " + user.name() + ": " + twice);
      }
    }
  }

  private static Map<String, String> certificates(MinioPlan store) {
    Map<String, String> owners = new HashMap<>();
    if (store.endpoint().tls()) {
      MinioNames names = store.names();
      for (String service : List.of(names.service(), names.headless(), names.console())) {
        String refused = ": the service CA refuses to fill it and no server starts";
        owners.put(names.tlsSecret(service), "the certificate of Service " + service + refused);
      }
    }
    return owners;
  }

  private static void rootSecret(MinioPlan store, String owner, Report report) {
    if (owner == null) {
      return;
    }
    String own = store.names().credentials();
    report.found(
        "MINIO-032",
        ROOT_SECRET,
        "the root user's Secret " + store.rootSecret() + " is also that of " + owner,
        "set spec.objectStore.credentials.secret: " + own,
        new Fix(ROOT_SECRET, own));
  }

  private static void userSecret(StoreUser user, String owner, Report report) {
    if (owner == null) {
      return;
    }
    report.found(
        "MINIO-032",
        user.pointer() + "/secret",
        "the Secret " + user.secret() + " of user " + user.name() + " is also that of " + owner,
        "remove secret from user " + user.name() + ", or name a Secret that nobody else has",
        new Fix(user.pointer() + "/secret", ""));
  }
}

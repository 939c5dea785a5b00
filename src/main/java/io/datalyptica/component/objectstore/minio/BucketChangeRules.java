package io.datalyptica.component.objectstore.minio;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.plan.Amounts;
import java.util.ArrayList;
import java.util.List;

/** What a change does to buckets that hold objects, and to who may use them. */
final class BucketChangeRules {
  private static final String PRIVATE = "private";
  private static final String COMPLIANCE = "compliance";
  private final Recorded.Part before;
  private final Recorded.Part after;
  private final ChangeReport report;
  private final List<String> buckets = new ArrayList<>();

  private BucketChangeRules(
      Recorded.Part before, Recorded.Part after, MinioPlan store, ChangeReport report) {
    this.before = before;
    this.after = after;
    this.report = report;
    for (BucketPlan bucket : store.buckets()) {
      buckets.add(bucket.name());
    }
  }

  static void judge(
      Recorded.Part before, Recorded.Part after, MinioPlan store, ChangeReport report) {
    BucketChangeRules rules = new BucketChangeRules(before, after, store, report);
    for (String bucket : before.names(MinioRecord.BUCKET)) {
      rules.bucket(bucket);
    }
    for (String user : before.names(MinioRecord.USER)) {
      rules.userGone(user);
    }
  }

  private void bucket(String name) {
    if (!buckets.contains(name)) {
      gone(name);
      return;
    }
    String key = MinioRecord.BUCKET + "/" + name + "/";
    lock(name, key);
    versioningOff(name, key);
    shorter(name, key, "expireDays", "objects");
    shorter(name, key, "noncurrentDays", "old versions");
    lessQuota(name, key);
    opened(name, key);
  }

  private String at(String bucket, String field) {
    return "/buckets/" + buckets.indexOf(bucket) + field;
  }

  private static String subject(String bucket) {
    return "Bucket/" + bucket;
  }

  /** CHG-110 */
  private void gone(String name) {
    report.found(
        "CHG-110",
        Effect.UPDATE,
        subject(name),
        "/buckets",
        "bucket "
            + name
            + " leaves the profile: it stays in the store with its objects, policies and quota, and"
            + " nobody keeps them up",
        "put it back; or remove it by hand when nobody uses it any more, as docs/minio.md says");
  }

  /** CHG-111 */
  private void lock(String name, String key) {
    String was = before.text(key + "lock");
    String is = after.text(key + "lock");
    long days = before.number(key + "lockDays");
    long now = after.number(key + "lockDays");
    if (was.isEmpty() && !is.isEmpty()) {
      report.found(
          "CHG-111",
          Effect.REFUSED,
          subject(name),
          at(name, "/objectLock"),
          "bucket "
              + name
              + " is there without a lock, and one is only taken when a bucket is made: the init"
              + " Job fails, with everything that comes after it",
          "make a bucket of another name with objectLock, and copy the objects into it");
    } else if (!was.isEmpty() && is.isEmpty()) {
      report.found(
          "CHG-111",
          Effect.REFUSED,
          subject(name),
          at(name, ""),
          "bucket "
              + name
              + " keeps its lock ("
              + was
              + ", "
              + days
              + " days): no bucket loses one, and the profile would say something else",
          "put objectLock back; copy the objects into a bucket without it when the lock ends");
    } else if (!was.isEmpty() && (now < days || was.equals(COMPLIANCE) && !is.equals(was))) {
      report.found(
          "CHG-112",
          Effect.ONE_WAY,
          subject(name),
          at(name, "/objectLock"),
          "objects that are written into "
              + name
              + " from now on are protected less ("
              + was
              + " "
              + days
              + " days -> "
              + is
              + " "
              + now
              + " days): what is deleted then is gone; those that are there keep their lock",
          "leave objectLock: {mode: " + was + ", days: " + days + "}");
    }
  }

  /** CHG-113 */
  private void versioningOff(String name, String key) {
    if (before.text(key + "versioning").equals("true")
        && after.text(key + "versioning").equals("false")) {
      report.found(
          "CHG-113",
          Effect.DATA_LOSS,
          subject(name),
          at(name, "/versioning"),
          "versioning of "
              + name
              + " stops: from now on a delete or an overwrite is final; old versions stay and take"
              + " room",
          "leave versioning: true, and bound old versions by noncurrentDays");
    }
  }

  /** CHG-114 */
  private void shorter(String name, String key, String field, String what) {
    long was = before.number(key + field);
    long is = after.number(key + field);
    if (is < 0 || was >= 0 && is >= was) {
      return;
    }
    report.found(
        "CHG-114",
        Effect.DATA_LOSS,
        subject(name),
        at(name, "/" + field),
        what
            + " in "
            + name
            + " are kept for "
            + is
            + " days instead of "
            + (was < 0 ? "for ever" : was + " days")
            + ": what is older goes within a day of the sync",
        "see what is older than "
            + is
            + " days first (`mc find --older-than "
            + is
            + "d`), and keep what is still needed");
  }

  /** CHG-115 */
  private void lessQuota(String name, String key) {
    long was = before.number(key + "quota");
    long is = after.number(key + "quota");
    if (is < 0 || was >= 0 && is >= was) {
      return;
    }
    report.found(
        "CHG-115",
        Effect.UPDATE,
        subject(name),
        at(name, "/quota"),
        name
            + " may hold "
            + Amounts.bytes(is)
            + " instead of "
            + (was < 0 ? "what the store has" : Amounts.bytes(was))
            + ": if more is in it, every write is refused from the sync on",
        "compare with what is in it (`mc du`) before the sync");
  }

  /** CHG-116 */
  private void opened(String name, String key) {
    String was = before.text(key + "anonymous");
    String is = after.text(key + "anonymous");
    if (was.isEmpty() || was.equals(is) || is.equals(PRIVATE) || was.equals("public")) {
      return;
    }
    report.found(
        "CHG-116",
        Effect.ONE_WAY,
        subject(name),
        at(name, "/anonymous"),
        "everybody who reaches the store may use "
            + name
            + " without a key ("
            + was
            + " -> "
            + is
            + "), objects that are there included: what strangers have read or written cannot be"
            + " taken back",
        "leave anonymous: " + was + ", and give single users access");
  }

  /** CHG-117 */
  private void userGone(String user) {
    if (after.text(MinioRecord.USER + "/" + user).isEmpty()) {
      report.found(
          "CHG-117",
          Effect.UPDATE,
          "User/" + user,
          "/users",
          "user "
              + user
              + " leaves the profile: it stays in the store with its keys and its policy, and may"
              + " still do what it could",
          "remove it by hand, as docs/minio.md says, or put it back");
    }
  }
}

package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec.LockRight;
import io.datalyptica.component.objectstore.ObjectStoreSpec.GrantSpec.Mode;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ObjectLockSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.Report;

/** Whether each grant gives what it says, and no more: its prefix, its locks, others' backups. */
final class GrantRules {
  private GrantRules() {}

  static void judge(MinioPlan store, Needs needs, Report report) {
    for (StoreUser user : store.users()) {
      for (int i = 0; i < user.grants().size(); i++) {
        GrantSpec grant = user.grants().get(i);
        String pointer = user.pointer() + "/access/" + i;
        BucketPlan bucket = bucket(store, grant);
        within(user, i, pointer, report);
        if (bucket != null) {
          backups(user, grant, bucket, needs, pointer, report);
        }
        if (bucket != null && !grant.objectLock().isEmpty()) {
          withoutLock(user, grant, bucket, pointer, report);
          compliance(user, grant, bucket, pointer, report);
        }
      }
    }
  }

  private static BucketPlan bucket(MinioPlan store, GrantSpec grant) {
    for (BucketPlan bucket : store.buckets()) {
      if (bucket.name().equals(grant.bucket())) {
        return bucket;
      }
    }
    return null;
  }

  /** MINIO-033, and SEC-090 where it is worse. */
  private static void backups(
      StoreUser user,
      GrantSpec grant,
      BucketPlan bucket,
      Needs needs,
      String pointer,
      Report report) {
    Need<S3Access.Wish, S3Access> reached = reached(grant, needs);
    if (reached == null) {
      return;
    }
    String elsewhere =
        "move the backups: set "
            + reached.by().section()
            + ".bucket to a bucket that no user is granted";
    if (!lifts(grant) || !isLocked(bucket, ObjectLockSpec.Mode.GOVERNANCE)) {
      report.found(
          "MINIO-033",
          pointer,
          ("user " + user.name() + " can " + may(grant.mode()) + " in " + grant.bucket())
              + ": its key leaked means backups lost or read",
          "remove this grant, or " + elsewhere);
      return;
    }
    report.found(
        "SEC-090",
        pointer + "/objectLock",
        ("user " + user.name() + " can lift the locks of PostgreSQL's backups in " + grant.bucket())
            + ": with its key leaked the lock protects nothing",
        "remove bypass and retain from objectLock of this grant, or " + elsewhere);
  }

  /** MinIO lets either right shorten a retention of mode governance. */
  private static boolean lifts(GrantSpec grant) {
    return grant.objectLock().contains(LockRight.BYPASS)
        || grant.objectLock().contains(LockRight.RETAIN);
  }

  private static boolean isLocked(BucketPlan bucket, ObjectLockSpec.Mode mode) {
    return bucket.lock().isPresent() && bucket.lock().get().mode() == mode;
  }

  /** Whose backups the grant reaches, the first of several; null when nobody's. */
  private static Need<S3Access.Wish, S3Access> reached(GrantSpec grant, Needs needs) {
    for (Need<S3Access.Wish, S3Access> need : BackupRules.backups(needs, grant.bucket())) {
      if (reaches(grant, need.wish())) {
        return need;
      }
    }
    return null;
  }

  /** A grant below a prefix reaches backups that lie there, or some of them. */
  private static boolean reaches(GrantSpec grant, S3Access.Wish wish) {
    String path = wish.prefix().isEmpty() ? "" : wish.prefix() + "/";
    return path.startsWith(grant.prefix()) || grant.prefix().startsWith(path);
  }

  private static String may(Mode mode) {
    return switch (mode) {
      case READ -> "read every table from PostgreSQL's backups";
      case WRITE -> "overwrite PostgreSQL's backups";
      case READWRITE -> "read and delete PostgreSQL's backups";
    };
  }

  /** SEC-091 */
  private static void within(StoreUser user, int index, String pointer, Report report) {
    GrantSpec grant = user.grants().get(index);
    for (int i = 0; i < user.grants().size(); i++) {
      GrantSpec wide = user.grants().get(i);
      boolean same = grant.covers(wide);
      if ((same ? i < index : i != index) && wide.covers(grant)) {
        report.found(
            "SEC-091",
            pointer,
            ("user " + user.name() + " may " + wide.mode().word() + " all of " + wide.where())
                + (" by another grant: this one for " + grant.where())
                + " neither adds nor confines anything",
            same
                ? "remove one of the two"
                : "remove this grant; if the user is to stay in "
                    + (grant.where() + ", remove the one for " + wide.where()));
        return;
      }
    }
  }

  /** SEC-092 */
  private static void compliance(
      StoreUser user, GrantSpec grant, BucketPlan bucket, String pointer, Report report) {
    if (!grant.objectLock().contains(LockRight.BYPASS)
        || !isLocked(bucket, ObjectLockSpec.Mode.COMPLIANCE)) {
      return;
    }
    report.found(
        "SEC-092",
        pointer + "/objectLock",
        ("bypass gives user " + user.name() + " nothing in " + bucket.name())
            + (": its lock is one of compliance, which nobody lifts for "
                + Amounts.count(bucket.lockDays(), "day"))
            + "; it only lifts what somebody locked in mode governance by hand",
        "remove bypass from objectLock of this grant",
        bypass(grant, pointer));
  }

  /** SEC-093 */
  private static void withoutLock(
      StoreUser user, GrantSpec grant, BucketPlan bucket, String pointer, Report report) {
    if (bucket.lock().isPresent()) {
      return;
    }
    report.found(
        "SEC-093",
        pointer + "/objectLock",
        ("bucket " + bucket.name() + " has no object lock: user " + user.name())
            + " is granted rights over locks that no object of it can have, and a request that asks"
            + " for one is refused",
        "remove objectLock from this grant; a bucket gets a lock only when it is made",
        new Fix(pointer + "/objectLock", ""));
  }

  private static Fix bypass(GrantSpec grant, String pointer) {
    return new Fix(pointer + "/objectLock/" + grant.objectLock().indexOf(LockRight.BYPASS), "");
  }
}

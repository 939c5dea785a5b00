package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.GrantSpec;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Applications and backups share a bucket. */
public final class BackupBucketShared implements PlanRule {
  @Override
  public String id() {
    return "MINIO-033";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (StoreUser user : StoreContents.users(plan)) {
      for (int i = 0; i < user.grants().size(); i++) {
        GrantSpec grant = user.grants().get(i);
        if (StoreContents.holdsBackups(plan, grant.bucket())) {
          report.found(
              "MINIO-033",
              user.pointer() + "/access/" + i,
              "user "
                  + user.name()
                  + " can "
                  + may(grant.mode())
                  + " in "
                  + grant.bucket()
                  + ": its key leaked means backups lost or read",
              "remove this grant, or move the backups: set spec.postgresql.backup.bucket to a"
                  + " bucket that no user is granted");
        }
      }
    }
  }

  private static String may(GrantSpec.Mode mode) {
    return switch (mode) {
      case READ -> "read every table from PostgreSQL's backups";
      case WRITE -> "overwrite PostgreSQL's backups";
      case READWRITE -> "read and delete PostgreSQL's backups";
    };
  }
}

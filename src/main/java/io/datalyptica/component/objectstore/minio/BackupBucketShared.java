package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.GrantSpec;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Applications and backups share a bucket. */
public final class BackupBucketShared implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-033",
        Severity.WARNING,
        "a user that reaches the backups of PostgreSQL",
        """
        Policies are made for whole buckets. A user that may write to the bucket of the backups can overwrite or
        delete them, and one that may read it can read every table: a leaked key of an application then takes the
        database and its backups at once. The backup user that the platform adds is confined to its own path.
        """,
        """
        Keep backups in a bucket of their own: leave `postgresql.backup.bucket` out, or name a bucket that no user
        is granted.
        """,
        "datalyptica's derived policies (arn:aws:s3:::<bucket>/*)");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (StoreUser user : StoreContents.users(plan)) {
      for (int i = 0; i < user.grants().size(); i++) {
        GrantSpec grant = user.grants().get(i);
        if (StoreContents.holdsBackups(plan, grant.bucket())) {
          report.found(
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

package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.PostgresqlPlan;
import io.datalyptica.plan.StoreUser;
import io.datalyptica.profile.ObjectStoreSpec.GrantSpec;
import java.util.Locale;

/** A user of the object store that reaches the backups. */
public final class SharedBackupBucket implements PostgresqlRule {
  private static final RuleDoc DOC =
      RuleDoc.of(
          "PG-049",
          Severity.WARNING,
          "applications with access to the bucket of the backups",
          """
          A backup holds every database whole: whoever reads it needs no password of PostgreSQL. Whoever may write
          there can delete or overwrite it, by mistake or on purpose, and a backup is needed exactly when an
          application has gone wrong.
          """,
          "Give the backups a bucket of their own: remove `backup.bucket`, or name one that no user is granted.",
          "the policy that is derived from `objectStore.users[].access`");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    if (BackupBucket.index(plan) < 0) {
      return;
    }
    String bucket = postgresql.backup().get().bucket();
    for (StoreUser user : plan.objectStore().get().users()) {
      for (int i = 0; i < user.grants().size(); i++) {
        GrantSpec grant = user.grants().get(i);
        if (grant.bucket().equals(bucket)) {
          report.found(
              user.pointer() + "/access/" + i,
              "user " + user.name() + " may " + grant.mode().name().toLowerCase(Locale.ROOT) + " bucket " + bucket
                  + ", where the backups of all databases are"
                  + (grant.mode() == GrantSpec.Mode.READ ? "" : ": it can change or replace them"),
              "remove the grant, or give the backups a bucket of their own",
              new Fix(BACKUP + "/bucket", ""));
        }
      }
    }
  }
}

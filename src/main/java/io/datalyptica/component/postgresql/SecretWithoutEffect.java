package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Credentials named for a store that has its own. */
public final class SecretWithoutEffect implements PostgresqlRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-042",
        Severity.WARNING,
        "a backup Secret that is not used",
        """
        `backup.secret` belongs to a store outside the profile. The profile's own object store makes a user for the
        backups, confined to their path, and pgBackRest signs with that one: whoever rotates the Secret named here
        changes nothing.
        """,
        "Remove `backup.secret`, or set `backup.endpoint` when a store outside the profile is"
            + " meant.",
        "the profile format, `backup.endpoint` and `backup.secret`");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    BackupSpec asked = postgresql.backupAsked();
    if (asked.secret().isPresent()
        && asked.endpoint().isEmpty()
        && postgresql.backup().isPresent()) {
      report.found(
          BACKUP + "/secret",
          "secret "
              + asked.secret().get()
              + " is not used: the object store of the profile has "
              + postgresql.backup().get().access().credentials().confSecret()
              + " for the backups",
          "remove backup.secret, or set backup.endpoint",
          new Fix(BACKUP + "/secret", ""));
    }
  }
}

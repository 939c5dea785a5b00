package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Credentials named for a store that has its own. */
public final class SecretWithoutEffect implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-042";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    BackupSpec asked = postgresql.backupAsked();
    if (asked.secret().isPresent()
        && asked.endpoint().isEmpty()
        && postgresql.backup().isPresent()) {
      report.found(
          "PG-042",
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

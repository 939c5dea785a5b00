package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Backups to an endpoint that pgBackRest cannot speak to. */
public final class PlainHttpBackups implements CrunchyRule {
  @Override
  public String id() {
    return "PG-043";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Optional<PostgresqlBackup> backup = postgresql.backup();
    Optional<OperatorVersion> version = postgresql.subscription().version();
    boolean speaksHttp = version.isPresent() && version.get().atLeast(OperatorVersion.WITH_HTTP);
    if (backup.isEmpty() || backup.get().access().store().endpoint().tls() || speaksHttp) {
      return;
    }
    String why =
        version.isPresent()
            ? "pgBackRest of operator " + version.get() + " speaks HTTPS only"
            : "pgBackRest of an operator before 5.8.9 speaks HTTPS only, and nothing here says that"
                + " it is a later one";
    String message =
        "the store speaks plain HTTP, and "
            + why
            + ": no backup is made, and WAL piles up until its volume is full";
    if (backup.get().ownStore()) {
      report.found(
          "PG-043",
          backup.get().access().store().pointer(),
          message,
          "set objectStore.tls: serviceCA",
          new Fix(backup.get().access().store().pointer(), "serviceCA"));
    } else {
      report.found(
          "PG-043",
          backup.get().access().store().pointer(),
          message,
          "use an https:// endpoint, or pin operator 5.8.9 or later");
    }
  }
}

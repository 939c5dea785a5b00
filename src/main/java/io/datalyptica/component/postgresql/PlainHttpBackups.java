package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** Backups to an endpoint that pgBackRest cannot speak to. */
public final class PlainHttpBackups implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-043",
        Severity.ERROR,
        "a plain HTTP store for backups under a pgBackRest that speaks HTTPS only",
        """
        pgBackRest before 2.58 speaks HTTPS only: `http://` in front of the endpoint is refused ("expected protocol
        'https' in URL"), a plain `host:port` fails in the TLS handshake, and `storage-verify-tls: n` switches off
        the verification, not TLS. The operator brings 2.54 and 2.56 until 5.8.8; 5.8.9 is the first with HTTP.
        Until then every `archive_command` fails, no backup is made, and WAL piles up until its volume is full and
        PostgreSQL stops.
        """,
        """
        Set `objectStore.tls: serviceCA` (or an `https://` endpoint). Or pin an operator of 5.8.9 or later with
        `subscription.startingCSV: postgresoperator.v5.8.9`; credentials and data then cross the network in the
        clear.
        """,
        """
        pgBackRest src/storage/s3/helper.c and src/common/io/http/url.c at 2.56; PGO config/manager/manager.yaml;
        CrunchyData/postgres-operator issues 3155, 3319, 3639
        """);
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
          "/spec/objectStore/tls",
          message,
          "set objectStore.tls: serviceCA",
          new Fix("/spec/objectStore/tls", "serviceCA"));
    } else {
      report.found(
          backup.get().access().store().pointer(),
          message,
          "use an https:// endpoint, or pin operator 5.8.9 or later");
    }
  }
}

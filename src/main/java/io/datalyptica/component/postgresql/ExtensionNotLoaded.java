package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;
import java.util.Set;

/** Extensions that need shared_preload_libraries. */
public final class ExtensionNotLoaded implements PostgresqlRule {
  private static final Set<String> PRELOADED =
      Set.of("pg_stat_statements", "pg_cron", "timescaledb", "citus");

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-074",
        Severity.WARNING,
        "an extension whose library is not loaded",
        """
        Some extensions work only when their library is loaded at the start of the server. `CREATE EXTENSION` of
        `pg_cron`, `timescaledb` or `citus` fails without it, and the init SQL stops there and is retried for ever;
        `pg_stat_statements` is created, and every query of it fails. Crunchy's operator loads `pgaudit`, and beside
        its exporter `pg_stat_statements` and `pgnodemx`; CloudNativePG loads `pg_stat_statements` and `pgaudit` when
        a setting of theirs is there (`pg_stat_statements.track`). What the profile sets is added to these.
        """,
        "Name the library in `parameters.shared_preload_libraries`.",
        """
        PostgreSQL documentation, pg_stat_statements; the extensions' own documentation; PGO
        internal/postgres/parameters.go; CloudNativePG pkg/postgres/configuration.go, ManagedExtensions
        """);
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    String loaded = postgresql.chosenParameters().getOrDefault("shared_preload_libraries", "");
    for (int i = 0; i < postgresql.databases().size(); i++) {
      List<String> extensions = postgresql.databases().get(i).extensions();
      for (int j = 0; j < extensions.size(); j++) {
        String extension = extensions.get(j);
        boolean byOperator =
            postgresql
                .manager()
                .loads(extension, postgresql.monitored(), postgresql.chosenParameters());
        if (PRELOADED.contains(extension) && !byOperator && !names(loaded, extension)) {
          boolean created = extension.equals("pg_stat_statements");
          report.found(
              AT + "/databases/" + i + "/extensions/" + j,
              extension
                  + " needs its library at the start of the server: without it "
                  + (created ? "every query of it fails" : "the init SQL stops there"),
              "add " + extension + " to parameters.shared_preload_libraries",
              new Fix(
                  PARAMETERS + "shared_preload_libraries",
                  loaded.isBlank() ? extension : loaded + "," + extension));
        }
      }
    }
  }

  private static boolean names(String libraries, String name) {
    for (String library : libraries.split(",")) {
      if (library.strip().equals(name)) {
        return true;
      }
    }
    return false;
  }
}

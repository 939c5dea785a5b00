package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.Set;

/** Extensions that need shared_preload_libraries. */
public final class ExtensionNotLoaded implements PostgresqlRule {
  private static final Set<String> PRELOADED =
      Set.of("pg_stat_statements", "pg_cron", "timescaledb", "citus");

  @Override
  public String id() {
    return "PG-074";
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
              "PG-074",
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

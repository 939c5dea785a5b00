package io.datalyptica.component.postgresql;

import static io.datalyptica.component.postgresql.RealPostgres.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.PostgresqlPlan.Owner;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.RealPostgres.Result;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The SQL of the Job of the grants, run as the owners, after what CloudNativePG makes of its custom
 * resources.
 */
class GrantsOnRealPostgresTest {
  private static final Plan PLAN =
      PostgresqlTrees.plan(
          """
          {operator: cloudNativePG, databases: [
              nessie,
              {name: key-cloak, owner: keycloak},
              {name: user, owner: airflow, schema: air-flow},
              {name: Mixed_Case$, owner: airflow},
              hive_ms]}\
          """);
  private static final String SQL =
      Templates.builtIn()
          .render("storage/postgresql/cloudnativepg/grants.sql", View.builder().build());

  private static RealPostgres server;

  @BeforeAll
  static void startWithWhatTheOperatorMakes() throws Exception {
    server = RealPostgres.start();
    StringBuilder sql =
        new StringBuilder("\\set ON_ERROR_STOP on\nCREATE ROLE cnpg_metrics_exporter LOGIN;\n");
    for (Owner owner : PLAN.slice(PostgresqlPlan.class).orElseThrow().owners()) {
      sql.append("CREATE ROLE \"").append(owner.name()).append("\" LOGIN;\n");
    }
    for (DatabaseSpec d : PLAN.slice(PostgresqlPlan.class).orElseThrow().databases()) {
      sql.append("CREATE DATABASE \"")
          .append(d.name())
          .append("\" OWNER \"")
          .append(d.owner())
          .append("\";\n");
      sql.append("\\connect \"").append(d.name()).append("\"\n");
      // As in a cluster that was upgraded from PostgreSQL 14.
      sql.append("GRANT CREATE ON SCHEMA public TO PUBLIC;\n");
      d.schema()
          .ifPresent(
              s ->
                  sql.append("CREATE SCHEMA \"")
                      .append(s)
                      .append("\" AUTHORIZATION \"")
                      .append(d.owner())
                      .append("\";\n"));
    }
    succeed(server.asOperator(sql.toString()));
    grantAll();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private static void grantAll() throws Exception {
    for (DatabaseSpec d : PLAN.slice(PostgresqlPlan.class).orElseThrow().databases()) {
      succeed(server.script(d.owner(), d.name(), SQL, "schema=" + d.schema().orElse("")));
    }
  }

  @Test
  void everyRoleEntersItsOwnDatabasesOnly() throws Exception {
    server.assertEveryRoleEntersItsOwnDatabasesOnly(
        PLAN.slice(PostgresqlPlan.class).orElseThrow().owners());
  }

  @Test
  void theExporterEntersEveryDatabaseAndMakesNothingThere() throws Exception {
    for (DatabaseSpec d : PLAN.slice(PostgresqlPlan.class).orElseThrow().databases()) {
      succeed(server.as("cnpg_metrics_exporter", d.name(), "SELECT 1"));
      assertThat(server.as("cnpg_metrics_exporter", d.name(), "CREATE TABLE public.t ()").err())
          .contains("permission denied for schema public");
    }
  }

  @Test
  void theOwnerWorksInItsSchemaAndInPublic() throws Exception {
    assertThat(server.as("airflow", "user", "SHOW search_path").out().strip())
        .isEqualTo("\"air-flow\", public");
    assertThat(server.as("airflow", "Mixed_Case$", "SHOW search_path").out().strip())
        .isEqualTo("\"$user\", public");
    succeed(server.as("nessie", "nessie", "CREATE TABLE public.t ()"));
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    String before = state();
    grantAll();
    assertThat(state()).isEqualTo(before).contains("key-cloak");
  }

  private static String state() throws Exception {
    return server
        .as(
            "postgres",
            "user",
            "SELECT datname, datacl FROM pg_database ORDER BY 1; SELECT * FROM pg_db_role_setting"
                + " ORDER BY 1, 2; SELECT nspname, nspacl FROM pg_namespace ORDER BY 1")
        .out();
  }

  @Test
  void whoDoesNotOwnTheDatabaseIsToldSoAndChangesNothing() throws Exception {
    succeed(server.asOperator("CREATE DATABASE not_yet; CREATE ROLE later LOGIN;"));
    Result result = server.script("later", "not_yet", SQL, "schema=");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("database not_yet does not belong to later yet");
    succeed(server.as("nessie", "not_yet", "SELECT 1"));
  }

  @Test
  void namesFullOfQuotesStayNames() throws Exception {
    String name = "x\"; DROP DATABASE nessie; --'\\$$";
    String quoted = '"' + name.replace("\"", "\"\"") + '"';
    succeed(
        server.asOperator(
            "\\set ON_ERROR_STOP on\nCREATE ROLE %1$s LOGIN;\nCREATE DATABASE %1$s OWNER %1$s;\n"
                .formatted(quoted)));
    succeed(server.script(name, name, SQL, "schema=" + name));
    assertThat(server.as("nessie", name, "SELECT 1").err())
        .contains("permission denied for database");
    assertThat(server.as(name, name, "SHOW search_path").out().strip())
        .isEqualTo(quoted + ", public");
    succeed(server.as("nessie", "nessie", "SELECT 1"));
  }
}

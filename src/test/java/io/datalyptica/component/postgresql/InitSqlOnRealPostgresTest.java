package io.datalyptica.component.postgresql;

import static io.datalyptica.component.postgresql.RealPostgres.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.PostgresqlPlan.Owner;
import io.datalyptica.component.postgresql.RealPostgres.Result;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rendered init SQL, run the way the operator runs it, after what the operator does before. */
class InitSqlOnRealPostgresTest {
  private static final Plan PLAN =
      PostgresqlTrees.plan(
          """
          {databases: [
              nessie,
              {name: key-cloak, owner: keycloak, connectionLimit: 2,
                extensions: [pg_trgm, uuid-ossp, pg_stat_statements]},
              {name: user, owner: airflow, schema: air-flow},
              {name: Mixed_Case, owner: airflow}],
            pooler: {enabled: true}}\
          """);

  private static RealPostgres server;

  @BeforeAll
  static void startWithWhatTheOperatorMakes() throws Exception {
    server = RealPostgres.start();
    succeed(server.asOperator(before(PLAN)));
    String script = PostgresqlTrees.initSql(PLAN);
    succeed(server.asOperator(script));
    // Again: after a restore the operator repeats it, and people do after a change.
    succeed(server.asOperator(script));
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  /**
   * Databases, users with their privileges, then PgBouncer's role with its function, then the
   * exporter's (facts of PGO 5.8).
   */
  private static String before(Plan plan) {
    StringBuilder sql = new StringBuilder("\\set ON_ERROR_STOP on\n");
    List<String> databases = new ArrayList<>();
    for (Owner owner : plan.slice(PostgresqlPlan.class).orElseThrow().owners()) {
      sql.append(
          """
          CREATE USER "%1$s";
          ALTER ROLE "%1$s" WITH NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
          """
              .formatted(owner.name()));
      for (String database : owner.databases()) {
        databases.add(database);
        sql.append(
            """
            CREATE DATABASE "%1$s";
            GRANT ALL PRIVILEGES ON DATABASE "%1$s" TO "%2$s";
            """
                .formatted(database, owner.name()));
      }
    }
    sql.append("CREATE ROLE _crunchypgbouncer LOGIN;\nCREATE ROLE ccp_monitoring LOGIN;\n");
    for (String database : databases) {
      sql.append(
          """
          \\connect "%s"
          -- As in a cluster that was upgraded from PostgreSQL 14.
          GRANT CREATE ON SCHEMA public TO PUBLIC;
          CREATE SCHEMA pgbouncer;
          GRANT USAGE ON SCHEMA pgbouncer TO _crunchypgbouncer;
          CREATE FUNCTION pgbouncer.get_auth(username TEXT) RETURNS TABLE(username TEXT, \
          password TEXT) AS '
            SELECT rolname::TEXT, rolpassword::TEXT FROM pg_catalog.pg_authid
             WHERE rolname = $1 AND rolcanlogin AND NOT rolsuper'
            LANGUAGE SQL STABLE SECURITY DEFINER;
          REVOKE ALL ON FUNCTION pgbouncer.get_auth(username TEXT) FROM PUBLIC;
          GRANT EXECUTE ON FUNCTION pgbouncer.get_auth(username TEXT) TO _crunchypgbouncer;
          """
              .formatted(database));
    }
    return sql.toString();
  }

  @Test
  void everyRoleEntersItsOwnDatabasesOnly() throws Exception {
    server.assertEveryRoleEntersItsOwnDatabasesOnly(
        PLAN.slice(PostgresqlPlan.class).orElseThrow().owners());
  }

  @Test
  void theOwnerWorksInSchemaPublic() throws Exception {
    succeed(
        server.as(
            "nessie",
            "nessie",
            "CREATE TABLE refs (name text PRIMARY KEY); INSERT INTO refs VALUES ('main'); DROP"
                + " TABLE refs"));
    assertThat(
            server
                .as(
                    "nessie",
                    "nessie",
                    "SELECT pg_catalog.pg_get_userbyid(datdba) FROM pg_database WHERE datname ="
                        + " 'nessie'")
                .out())
        .isEqualTo("nessie\n");
  }

  @Test
  void unqualifiedTablesGoToTheSchemaOfTheProfile() throws Exception {
    succeed(server.as("airflow", "user", "CREATE TABLE dag (id int)"));
    assertThat(
            server
                .as(
                    "airflow",
                    "user",
                    "SELECT schemaname || ' ' || tableowner FROM pg_tables WHERE tablename = 'dag'")
                .out())
        .isEqualTo("air-flow airflow\n");
    succeed(server.as("airflow", "Mixed_Case", "CREATE TABLE dag (id int)"));
    assertThat(
            server
                .as(
                    "airflow",
                    "Mixed_Case",
                    "SELECT schemaname FROM pg_tables WHERE tablename = 'dag'")
                .out())
        .isEqualTo("public\n");
  }

  @Test
  void noOrdinaryRoleWritesInAnothersSchema() throws Exception {
    succeed(
        server.asOperator(
            "\\set ON_ERROR_STOP on\n"
                + "CREATE ROLE guest LOGIN;\n"
                + "GRANT CONNECT ON DATABASE nessie TO guest;\n"));
    assertThat(server.as("guest", "nessie", "CREATE TABLE mine (i int)").err())
        .contains("permission denied for schema public");
  }

  @Test
  void extensionsAreThereForTheOwner() throws Exception {
    assertThat(
            server
                .as(
                    "keycloak",
                    "key-cloak",
                    "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension")
                .out())
        .isEqualTo("pg_stat_statements pg_trgm plpgsql uuid-ossp\n");
    succeed(server.as("keycloak", "key-cloak", "SELECT similarity('a', 'b'), uuid_generate_v4()"));
  }

  @Test
  void theConnectionLimitIsSet() throws Exception {
    assertThat(
            server
                .as(
                    "nessie",
                    "nessie",
                    "SELECT datname || datconnlimit FROM pg_database WHERE datname IN ('key-cloak',"
                        + " 'nessie') ORDER BY 1")
                .out())
        .isEqualTo("key-cloak2\nnessie-1\n");
  }

  @Test
  void pgBouncerCanAskForPasswordsInEveryDatabase() throws Exception {
    for (Owner owner : PLAN.slice(PostgresqlPlan.class).orElseThrow().owners()) {
      for (String database : owner.databases()) {
        Result result =
            server.as(
                "_crunchypgbouncer",
                database,
                "SELECT username FROM pgbouncer.get_auth('" + owner.name() + "')");
        assertThat(result.out()).as(result.err()).isEqualTo(owner.name() + "\n");
        succeed(server.as("ccp_monitoring", database, "SELECT 1"));
      }
    }
  }

  @Test
  void itRunsWithoutPgBouncerAndExporterToo() throws Exception {
    Plan plain =
        PostgresqlTrees.plan(
            "{databases: [{name: plain, owner: plain}]}", "  monitoring: {enabled: false}");
    succeed(server.asOperator("CREATE USER plain;\nCREATE DATABASE plain;\n"));
    succeed(server.asOperator(PostgresqlTrees.initSql(plain)));
  }

  @Test
  void theFirstErrorStopsIt() throws Exception {
    Plan faulty =
        PostgresqlTrees.plan(
            "{databases: [{name: nessie, extensions: [no_such_extension], schema: never}]}");
    Result result = server.asOperator(PostgresqlTrees.initSql(faulty));
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("no_such_extension");
    assertThat(
            server
                .as("nessie", "nessie", "SELECT count(*) FROM pg_namespace WHERE nspname = 'never'")
                .out())
        .isEqualTo("0\n");
  }

  @Test
  void aMissingDatabaseStopsIt() throws Exception {
    Plan missing = PostgresqlTrees.plan("{databases: [missing, {name: nessie, schema: late}]}");
    assertThat(server.asOperator(PostgresqlTrees.initSql(missing)).code()).isNotZero();
    assertThat(
            server
                .as("nessie", "nessie", "SELECT count(*) FROM pg_namespace WHERE nspname = 'late'")
                .out())
        .isEqualTo("0\n");
  }

  /**
   * The encoder of SQL against the server that reads it: whatever comes in comes back, and nothing
   * else happens.
   */
  @Test
  void hostileIdentifiersAndLiteralsReadBackEqual(@TempDir Path folder) throws Exception {
    Path template = folder.resolve("storage/postgresql/init.sql.mustache");
    Files.createDirectories(template.getParent());
    Files.writeString(
        template,
        """
        \\set ON_ERROR_STOP on
        CREATE TEMP TABLE probe (n int, hex text);
        {{#rows}}
        CREATE TEMP TABLE "t{{n}}" ("{{identifier}}" int);
        INSERT INTO probe VALUES ({{n}}, encode(convert_to('{{literal}}', 'UTF8'), 'hex'));
        {{/rows}}
        \\pset format unaligned
        \\pset tuples_only on
        SELECT n, hex, encode(convert_to(attname, 'UTF8'), 'hex')
          FROM probe JOIN pg_attribute ON attrelid = ('t' || n)::regclass AND attnum = 1 ORDER BY n;
        """);
    Templates templates = Templates.withOverrides(folder, (_, _) -> Optional.empty());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder expected = new StringBuilder();
    List<View> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String literal = hostile(random, 200);
      String identifier = cut(hostile(random, 30) + "x");
      rows.add(
          View.builder()
              .number("n", i)
              .text("literal", literal)
              .text("identifier", identifier)
              .build());
      expected
          .append(i)
          .append('|')
          .append(hex(literal))
          .append('|')
          .append(hex(identifier))
          .append('\n');
    }
    Result result =
        server.asOperator(
            templates.render(
                "storage/postgresql/init.sql", View.builder().views("rows", rows).build()));
    assertThat(result.code()).as("seed %s: %s", seed, result.err()).isZero();
    assertThat(result.out()).as("seed %s", seed).endsWith(expected.toString());
  }

  private static final String[] PIECES = {
    "'",
    "''",
    "\"",
    "\"\"",
    "\\",
    "\\'",
    "\\gexec",
    "\n\\! touch x\n",
    "$$",
    "$tag$",
    ":name",
    ":'name'",
    ":\"name\"",
    "--",
    "/*",
    "*/",
    ";",
    "E'",
    "\\x27",
    "%I",
    "%",
    "\t",
    "\r",
    "\r\n",
    "\n",
    " ",
    "{{x}}",
    "${x}",
    "`id`",
    "ä",
    "漢",
    "😀",
    "\u0085",
    "\u2028",
    "\u0001",
    "\u007f",
    "DROP TABLE",
    "a"
  };

  private static String hostile(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    int wanted = random.nextInt(longest);
    while (text.length() < wanted) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** PostgreSQL cuts identifiers at 63 bytes. */
  private static String cut(String text) {
    String cut = text;
    while (cut.getBytes(StandardCharsets.UTF_8).length > 63) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}

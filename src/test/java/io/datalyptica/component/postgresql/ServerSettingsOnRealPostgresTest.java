package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parameters that rules know are those of a real server, and it reads values as they do. */
class ServerSettingsOnRealPostgresTest {
  private static final int MAJOR = 16;

  /** Of a transaction, of another machine, or with a check of its own beyond type and bounds. */
  private static final Set<String> CHECKED_FURTHER =
      Set.of(
          "bonjour",
          "max_stack_depth",
          "transaction_deferrable",
          "transaction_isolation",
          "transaction_read_only",
          "vacuum_buffer_usage_limit");

  /** Servers are built with or without a library. */
  private static final Set<String> BUILT_OTHERWISE =
      Set.of("wal_compression", "default_toast_compression");

  /** Of numbers of processes the sum is bounded too. */
  private static final String ALL_PROCESSES = "262143";

  private static RealPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = RealPostgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private record Row(String name, ServerSetting setting) {}

  private static List<Row> rows() throws Exception {
    String sql =
        "SELECT lower(name), vartype, coalesce(unit, ''), coalesce(min_val, ''),"
            + " coalesce(max_val, ''), context, coalesce(array_to_string(enumvals, ','), '')"
            + " FROM pg_settings WHERE name NOT LIKE '%.%' ORDER BY 1";
    List<Row> rows = new ArrayList<>();
    for (String line : server.as("postgres", "postgres", sql).out().lines().toList()) {
      String[] f = line.split("\\|", -1);
      rows.add(new Row(f[0], new ServerSetting(f[1], f[2], f[3], f[4], f[5], f[6])));
    }
    return rows;
  }

  @Test
  void everyParameterIsKnownAsTheServerDescribesIt() throws Exception {
    List<Row> rows = rows();
    assertThat(rows).hasSizeGreaterThan(330);
    for (Row row : rows) {
      ServerSetting known = ServerSettings.find(row.name(), MAJOR);
      if (BUILT_OTHERWISE.contains(row.name())) {
        assertThat(known.words()).startsWith(row.setting().words());
      } else if (!row.name().equals("server_version_num")) {
        assertThat(known).as(row.name()).isEqualTo(row.setting());
      }
    }
    assertThat(ServerSettings.find("allow_alter_system", MAJOR)).isNull();
    assertThat(ServerSettings.age("allow_alter_system", MAJOR))
        .isEqualTo("came with PostgreSQL 17");
    assertThat(ServerSettings.age("vacuum_defer_cleanup_age", MAJOR))
        .isEqualTo("went with PostgreSQL 16");
  }

  @Test
  void valuesAreReadAsTheServerReadsThem() throws Exception {
    List<String> asked = new ArrayList<>();
    List<Boolean> expected = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    for (Row row : rows()) {
      if (row.setting().type().equals("string")
          || row.setting().isFixed()
          || CHECKED_FURTHER.contains(row.name())
          || BUILT_OTHERWISE.contains(row.name())) {
        continue;
      }
      for (String value : values(row.setting())) {
        asked.add(row.name() + " = " + value);
        expected.add(row.setting().takes(value));
        script
            .append("ALTER SYSTEM SET \"" + row.name() + "\" = '" + value + "';\n")
            .append("\\echo :ERROR\n")
            .append("ALTER SYSTEM RESET \"" + row.name() + "\";\n");
      }
    }
    List<String> answers =
        server
            .script("postgres", "postgres", script.toString())
            .out()
            .lines()
            .filter(l -> l.matches("true|false"))
            .toList();
    assertThat(answers).hasSameSizeAs(asked).hasSizeGreaterThan(5000);
    Set<String> otherwise = new TreeSet<>();
    for (int i = 0; i < asked.size(); i++) {
      if (expected.get(i) != answers.get(i).equals("false")) {
        otherwise.add(asked.get(i) + (expected.get(i) ? " is refused" : " is taken"));
      }
    }
    assertThat(otherwise).isEmpty();
  }

  private static Set<String> values(ServerSetting setting) {
    Set<String> values =
        new LinkedHashSet<>(
            List.of(
                "on",
                "tru",
                "o",
                "of",
                "maybe",
                "0",
                "1",
                "-1",
                "10",
                "1.5",
                "1.5e2",
                "1e",
                "fast",
                "0x10",
                "010",
                "08",
                "1kB",
                "1 MB",
                "1Gi",
                "1gb",
                "5min",
                "100ms",
                "2 s",
                ".5",
                "+7",
                "1 d",
                "99999999999"));
    if (!setting.least().isEmpty()) {
      values.add(setting.least());
      values.add(setting.most());
      values.add(setting.most() + "0");
    }
    values.addAll(List.of(setting.words().split(",")));
    values.remove("");
    values.remove(ALL_PROCESSES);
    return values;
  }
}

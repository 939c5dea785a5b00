package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cluster is made as CloudNativePG makes it from what is rendered, and its databases follow. */
class LocaleOnRealPostgresTest {
  private static final String SORTED =
      "SELECT string_agg(t, '' ORDER BY t) FROM unnest(ARRAY['z', 'ä', 'a', 'Z']) t";

  @Test
  void withoutALocaleBytesAreSorted() throws Exception {
    assertThat(inDatabase("{operator: cloudNativePG}", SORTED)).isEqualTo("Zazä");
  }

  @Test
  void icuSortsAsItsLocaleSays() throws Exception {
    String section = "{operator: cloudNativePG, locale: {name: de-DE, provider: icu}}";

    assertThat(inDatabase(section, SORTED + "; SELECT daticulocale FROM pg_database LIMIT 1"))
        .isEqualTo("aäzZ\nde-DE");
  }

  @Test
  void libcKnowsTheCaseOfLettersBeyondAscii() throws Exception {
    String upper = "SELECT upper('ä'), datcollate, datctype FROM pg_database LIMIT 1";

    assertThat(inDatabase("{operator: cloudNativePG}", upper)).isEqualTo("ä|C|C");
    assertThat(inDatabase("{operator: cloudNativePG, locale: C.UTF-8}", upper))
        .isEqualTo("Ä|C.UTF-8|C.UTF-8");
  }

  private static String inDatabase(String section, String sql) throws Exception {
    try (RealPostgres server = RealPostgres.start(initdb(section))) {
      RealPostgres.succeed(server.as("postgres", "postgres", "CREATE DATABASE made"));
      RealPostgres.Result result = server.as("postgres", "made", sql);
      RealPostgres.succeed(result);
      return result.out().strip();
    }
  }

  /** The options, in the order and with the defaults of its pkg/specs/jobs.go and its webhook. */
  private static List<String> initdb(String section) {
    String cluster =
        PostgresqlTrees.files(PostgresqlTrees.plan(section))
            .get("storage/postgresql/cluster-platform-postgres.yaml");
    Map<?, ?> fields = (Map<?, ?>) PostgresqlTrees.at(cluster, "spec.bootstrap.initdb");
    List<String> options = new ArrayList<>();
    options.add("--lc-collate=" + value(fields, "localeCollate", "C"));
    options.add("--lc-ctype=" + value(fields, "localeCType", "C"));
    if (fields.containsKey("localeProvider")) {
      options.add("--locale-provider=" + fields.get("localeProvider"));
    }
    if (fields.containsKey("icuLocale")) {
      options.add("--icu-locale=" + fields.get("icuLocale"));
    }
    return options;
  }

  private static String value(Map<?, ?> fields, String key, String otherwise) {
    return fields.containsKey(key) ? fields.get(key).toString() : otherwise;
  }
}

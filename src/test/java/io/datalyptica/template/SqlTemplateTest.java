package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlTemplateTest {
  @Test
  void quotesAreDoubledAndNothingElseChanges() {
    assertThat(
            sql(
                "ALTER ROLE \"{{x}}\" SET a TO '{{x}}'; -- {{n}}\nLIMIT {{n}};\n",
                "a'b\"c\\n\n$1--"))
        .isEqualTo(
            "ALTER ROLE \"a'b\"\"c\\n\n$1--\" SET a TO 'a''b\"c\\n\n$1--'; -- 7\nLIMIT 7;\n");
  }

  @Test
  void bodyOfAFunctionKeepsItsQuotes() {
    assertThat(sql("DO $body$ BEGIN PERFORM '{{x}}'; EXECUTE 'x \"{{x}}\"'; END $body$;\n", "it's"))
        .isEqualTo("DO $body$ BEGIN PERFORM 'it''s'; EXECUTE 'x \"it''s\"'; END $body$;\n");
    refused(
        "DO $$ BEGIN PERFORM '{{x}}'; END $$;\n",
        "$$; DROP TABLE a; --",
        "t.sql.mustache:1: {{x}}: a $ could end");
  }

  @Test
  void textOutsideQuotesIsRefused() {
    refused(
        "SELECT 1;\nSELECT {{x}};\n", "a", "t.sql.mustache:2: {{x}}: outside quotes only a number");
    refused(
        "SELECT 'a' || {{x}} || '';\n",
        "a",
        "t.sql.mustache:1: {{x}}: outside quotes only a number");
  }

  @Test
  void nulAndEmptyIdentifierAreRefused() {
    refused("SELECT '{{x}}';\n", "a\0b", "t.sql.mustache:1: {{x}}: PostgreSQL holds no NUL");
    refused("SELECT \"{{x}}\";\n", "", "t.sql.mustache:1: {{x}}: an identifier cannot be empty");
  }

  @Test
  void commentHoldsPlainTextOnly() {
    refused("-- {{x}}\nSELECT 1;\n", "a\nDROP TABLE b", "t.sql.mustache:1: {{x}}: ");
    refused("/* {{x}} */\n", "*/ DROP TABLE b", "t.sql.mustache:1: {{x}}: ");
  }

  @Test
  void commandOfPsqlTakesPlainNamesOnly() {
    assertThat(sql("\\connect \"{{x}}\"\nSELECT '{{x}}';\n", "my-db"))
        .isEqualTo("\\connect \"my-db\"\nSELECT 'my-db';\n");
    refused(
        "SELECT 1;\n\\connect \"{{x}}\"\n",
        "host=evil",
        "t.sql.mustache:2: {{x}}: in a command of psql");
    refused("\\connect \"{{x}}\"\n", "a\n\\! id", "t.sql.mustache:1: {{x}}: in a command of psql");
    refused("\\connect {{x}}\n", "a", "t.sql.mustache:1: {{x}}: outside quotes only a number");
  }

  @Test
  void stringWithEscapesIsRefusedInATemplate() {
    refused("SELECT 1,\n E'{{x}}';\n", "a", "t.sql.mustache:2: a string with escapes");
    refused("SELECT U&'{{x}}';\n", "a", "t.sql.mustache:1: a string with escapes");
  }

  @Test
  void sectionMayNotChangeTheQuotes() {
    refused(
        "SELECT {{#x}}'{{/x}}a';\n",
        "a",
        "t.sql.mustache:1: section x must end in the same quotes");
    refused("SELECT 'a\n", "a", "t.sql.mustache:1: the template ends inside quotes");
  }

  private static String sql(String template, String x) {
    return TextTemplates.render(
        "t.sql", template, View.builder().text("x", x).number("n", 7).build());
  }

  private static void refused(String template, String x, String message) {
    assertThatThrownBy(() -> sql(template, x))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(message);
  }
}

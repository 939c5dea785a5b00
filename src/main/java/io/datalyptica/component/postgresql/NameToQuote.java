package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.Set;

/** A database or role whose name is no plain identifier. */
public final class NameToQuote implements PostgresqlRule {
  private static final Set<String> RESERVED =
      Set.of(
          "all",
          "analyse",
          "analyze",
          "and",
          "any",
          "array",
          "as",
          "asc",
          "asymmetric",
          "both",
          "case",
          "cast",
          "check",
          "collate",
          "column",
          "constraint",
          "create",
          "current_catalog",
          "current_date",
          "current_role",
          "current_time",
          "current_timestamp",
          "current_user",
          "default",
          "deferrable",
          "desc",
          "distinct",
          "do",
          "else",
          "end",
          "except",
          "false",
          "fetch",
          "for",
          "foreign",
          "from",
          "grant",
          "group",
          "having",
          "in",
          "initially",
          "intersect",
          "into",
          "lateral",
          "leading",
          "limit",
          "localtime",
          "localtimestamp",
          "not",
          "null",
          "offset",
          "on",
          "only",
          "or",
          "order",
          "placing",
          "primary",
          "references",
          "returning",
          "select",
          "session_user",
          "some",
          "symmetric",
          "table",
          "then",
          "to",
          "trailing",
          "true",
          "union",
          "unique",
          "user",
          "using",
          "variadic",
          "when",
          "where",
          "window",
          "with");

  @Override
  public String id() {
    return "PG-070";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size(); i++) {
      DatabaseSpec database = postgresql.databases().get(i);
      if (!plain(database.name())) {
        found(database.name(), AT + "/databases/" + i + "/name", report);
      } else if (!plain(database.owner())) {
        found(database.owner(), AT + "/databases/" + i + "/owner", report);
      }
    }
  }

  private static void found(String name, String pointer, Report report) {
    report.found(
        "PG-070",
        pointer,
        "\""
            + name
            + "\" works in quotes only: SQL that is written without them fails or means another"
            + " name",
        "choose a name of lower-case letters and digits that is no SQL keyword, or always quote"
            + " it");
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !RESERVED.contains(name);
  }
}

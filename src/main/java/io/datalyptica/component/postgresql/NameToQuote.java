package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
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
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-070",
        Severity.NOTE,
        "a name that SQL takes only in quotes",
        """
        The operator and the init SQL quote every name, but people and many tools do not: `ALTER DATABASE hive-ms`
        is a syntax error, `SELECT ... FROM user` means something else, and `GRANT ... TO Report` looks for
        `report`.
        """,
        """
        Choose lower-case letters, digits and underscores, no SQL keyword (roles: no underscore either, the operator
        refuses it).
        """,
        "PostgreSQL documentation, \"Identifiers and Key Words\" and Appendix C, reserved words");
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

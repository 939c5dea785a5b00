package io.datalyptica.component.postgresql;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.PageSection;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import java.util.ArrayList;
import java.util.List;

/** What a change does to databases that hold data. */
final class DatabaseChangeRules {
  private DatabaseChangeRules() {}

  static void judge(
      Recorded.Part before, Recorded.Part after, PostgresqlPlan plan, ChangeReport report) {
    List<String> now = after.names(PostgresqlRecord.DATABASE);
    List<String> changed = new ArrayList<>();
    for (String name : before.names(PostgresqlRecord.DATABASE)) {
      if (!now.contains(name)) {
        gone(name, plan, report);
        continue;
      }
      extensionsGone(name, before, after, report);
      if (!facts(before, name).equals(facts(after, name))) {
        changed.add(name);
      }
    }
    for (String name : now) {
      if (!before.names(PostgresqlRecord.DATABASE).contains(name)) {
        changed.add(name);
      }
    }
    initSqlAgain(changed, plan, report);
  }

  private static List<String> facts(Recorded.Part part, String database) {
    List<String> facts = new ArrayList<>();
    String prefix = PostgresqlRecord.DATABASE + "/" + database + "/";
    part.all()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                facts.add(key + "=" + value);
              }
            });
    return facts;
  }

  /** CHG-210 */
  private static void gone(String name, PostgresqlPlan plan, ChangeReport report) {
    String object = plan.names().databaseObject(name);
    report.found(
        "CHG-210",
        Effect.UPDATE,
        object.isEmpty() ? "Database/" + name : object,
        "/databases",
        "database "
            + name
            + " leaves the profile: it stays in the server with its data and its owner, and nobody"
            + " keeps up its grants",
        "put it back; or drop it by hand when nobody uses it any more and a backup has it (docs/"
            + plan.operator().page()
            + ", \"A database goes\")");
  }

  /** CHG-211 */
  private static void extensionsGone(
      String name, Recorded.Part before, Recorded.Part after, ChangeReport report) {
    String kind = PostgresqlRecord.DATABASE + "/" + name + "/extension";
    List<String> now = after.names(kind);
    for (String extension : before.names(kind)) {
      if (!now.contains(extension)) {
        report.found(
            "CHG-211",
            Effect.UPDATE,
            "Database/" + name,
            "/databases",
            "extension "
                + extension
                + " leaves database "
                + name
                + " in the profile and stays in the server: columns and functions may use it",
            "drop it by hand (`DROP EXTENSION`, which refuses while something uses it), or put it"
                + " back");
      }
    }
  }

  /** CHG-212 */
  private static void initSqlAgain(List<String> changed, PostgresqlPlan plan, ChangeReport report) {
    if (changed.isEmpty() || !plan.runBy(Operator.CRUNCHY)) {
      return;
    }
    report.found(
        "CHG-212",
        Effect.BY_HAND,
        "PostgresCluster/" + plan.names().cluster(),
        "/databases",
        "the operator runs the init SQL once only, and it has: owners, schemas, extensions and the"
            + " closing of "
            + String.join(", ", changed)
            + " come with its next run, by hand",
        "run it again after the sync; it may run any number of times",
        PageSection.of(
            "docs/" + plan.operator().page(),
            "Databases, owners, schemas, extensions or limits changed"));
  }
}

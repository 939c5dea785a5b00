package io.datalyptica.app;

import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Table;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** Every rule by its id, as a table, as JSON, and as the index of {@code docs/rules}. */
public final class RuleIndex {
  private RuleIndex() {}

  public static String text() {
    List<List<String>> rows = new ArrayList<>();
    for (RuleDoc doc : Words.all()) {
      rows.add(List.of(doc.id().text(), severity(doc), doc.title()));
    }
    return new Table(List.of("RULE", "SEVERITY", "FINDS"), rows).text();
  }

  public static String markdown() {
    List<List<String>> rows = new ArrayList<>();
    for (RuleDoc doc : Words.all()) {
      rows.add(List.of("[" + doc.id() + "](" + doc.id() + ".md)", severity(doc), doc.title()));
    }
    return "# Rules\n\n"
        + "What `datalyptica validate` and `render` judge: the profile, the plan that follows from"
        + " it, and the finished\n"
        + "objects, which `check DIR` judges in any tree. `datalyptica explain ID` prints a page,"
        + " with `--profile PROFILE`\n"
        + "together with that profile's numbers. A severity of two words is that of tier `ha` and"
        + " of tier `dev`. MINIO is\n"
        + "about the object store that the platform runs itself, S3 about one that others run.\n\n"
        + new Table(List.of("Rule", "Severity", "Finds"), rows).markdown();
  }

  public static String json() {
    List<YamlTree> rules = new ArrayList<>();
    for (RuleDoc doc : Words.all()) {
      rules.add(
          YamlTree.map()
              .put("id", doc.id().text())
              .put("severity", doc.severity().word())
              .put("redundancy", doc.redundancy())
              .put("title", doc.title())
              .put("why", doc.why())
              .put("fix", doc.fix())
              .put("source", doc.source())
              .build());
    }
    return JsonText.write(
        YamlTree.map().put("schemaVersion", 1).put("rules", YamlTree.items(rules)).build());
  }

  private static String severity(RuleDoc doc) {
    return doc.severity().word() + (doc.redundancy() ? ", note" : "");
  }
}

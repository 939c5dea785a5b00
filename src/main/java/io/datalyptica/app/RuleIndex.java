package io.datalyptica.app;

import io.datalyptica.rule.Rule;
import io.datalyptica.rule.RuleDoc;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every rule by its id, as a table, as JSON, and as the index of {@code docs/rules}. */
public final class RuleIndex {
  private RuleIndex() {}

  public static String text() {
    List<List<String>> rows = new ArrayList<>();
    for (RuleDoc doc : docs()) {
      rows.add(List.of(doc.id().text(), severity(doc), doc.title()));
    }
    return new Table(List.of("RULE", "SEVERITY", "FINDS"), rows).text();
  }

  public static String markdown() {
    List<List<String>> rows = new ArrayList<>();
    for (RuleDoc doc : docs()) {
      rows.add(List.of("[" + doc.id() + "](" + doc.id() + ".md)", severity(doc), doc.title()));
    }
    return "# Rules\n\n"
        + "What `datalyptica validate` judges. `datalyptica explain ID` prints a page, with"
        + " `--profile PROFILE` together with\n"
        + "that profile's numbers. A severity of two words is that of tier `ha` and of tier"
        + " `dev`. Rules numbered from 100 in\n"
        + "K8S, NET and SEC, from 80 in K8S and from 60 in SEC judge the finished objects"
        + " (`render --verify`, always with\n"
        + "`--templates`, and any tree with `check DIR`). MINIO is about the object store"
        + " that the platform runs itself, S3\n"
        + "about one that others run.\n\n"
        + new Table(List.of("Rule", "Severity", "Finds"), rows).markdown();
  }

  public static String json() {
    List<Node> rules = new ArrayList<>();
    for (RuleDoc doc : docs()) {
      rules.add(
          Node.map()
              .put("id", doc.id().text())
              .put("severity", doc.severity().word())
              .put("redundancy", doc.redundancy())
              .put("title", doc.title())
              .put("why", doc.why().strip())
              .put("fix", doc.fix().strip())
              .put("source", doc.source().strip())
              .build());
    }
    return JsonText.write(
        Node.map().put("schemaVersion", 1).put("rules", Node.items(rules)).build());
  }

  private static String severity(RuleDoc doc) {
    return doc.severity().word() + (doc.redundancy() ? ", note" : "");
  }

  private static List<RuleDoc> docs() {
    List<RuleDoc> docs = new ArrayList<>();
    for (Rule rule : Catalogue.rules()) {
      docs.add(rule.doc());
    }
    docs.sort(Comparator.comparing(RuleDoc::id));
    return docs;
  }
}

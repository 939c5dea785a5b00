package io.datalyptica.cli;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** Findings for programs; the schema's version changes when a field changes its meaning. */
final class JsonFindings {
  private JsonFindings() {}

  static String of(FindingsReport report) {
    return JsonText.write(tree(report).build());
  }

  /** What has to be changed, all of it together; none when a person has to think. */
  static YamlTree fixes(Diagnostic d) {
    List<YamlTree> fixes = new ArrayList<>();
    for (Fix fix : d.fixes()) {
      YamlTree.Builder one = YamlTree.map().put("pointer", fix.pointer());
      switch (fix.change()) {
        case WRITE -> one.put("value", fix.value());
        case REMOVE -> one.put("remove", true);
        case RENAME -> one.put("rename", fix.value());
      }
      fixes.add(one.put("safe", fix.isSafe()).build());
    }
    return YamlTree.items(fixes);
  }

  static YamlTree.Builder tree(FindingsReport report) {
    List<YamlTree> findings = new ArrayList<>();
    for (Diagnostic d : report.sorted()) {
      findings.add(
          YamlTree.map()
              .put("rule", d.rule().text())
              .put("severity", d.severity().word())
              .put("file", d.at().file())
              .put("line", d.at().line())
              .put("column", d.at().column())
              .put("pointer", d.at().pointer())
              .put("message", d.message())
              .put("remedy", d.remedy())
              .put("accepted", d.accepted())
              .put("fixes", fixes(d))
              .build());
    }
    return YamlTree.map()
        .put("schemaVersion", 1)
        .put("findings", YamlTree.items(findings))
        .put(
            "summary",
            YamlTree.map()
                .put("errors", report.count(Severity.ERROR))
                .put("warnings", report.count(Severity.WARNING))
                .put("notes", report.count(Severity.NOTE))
                .put("accepted", report.accepted())
                .build());
  }
}

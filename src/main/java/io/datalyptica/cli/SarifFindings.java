package io.datalyptica.cli;

import io.datalyptica.app.RulePage;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.fact.Facts;
import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.YamlTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Findings as SARIF 2.1.0 (OASIS), for code scanning: one rule entry for each id that was found, a
 * result for each finding, an accepted one with a suppression. No clock, no machine, no
 * fingerprints: the same findings are the same bytes.
 */
final class SarifFindings {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifFindings() {}

  static String of(FindingsReport report) {
    List<Diagnostic> findings = report.sorted();
    TreeSet<RuleId> found = new TreeSet<>();
    findings.forEach(d -> found.add(d.rule()));
    List<RuleId> order = List.copyOf(found);
    List<YamlTree> rules = new ArrayList<>();
    order.forEach(id -> rules.add(rule(Words.of(id))));
    List<YamlTree> results = new ArrayList<>();
    for (Diagnostic d : findings) {
      results.add(result(d, order.indexOf(d.rule()), report.text(d)));
    }
    YamlTree driver =
        YamlTree.map()
            .put("name", "datalyptica")
            .put("version", Facts.version())
            .put("rules", YamlTree.items(rules))
            .build();
    YamlTree run =
        YamlTree.map()
            .put("tool", YamlTree.map().put("driver", driver).build())
            .put("columnKind", "unicodeCodePoints")
            .put("results", YamlTree.items(results))
            .build();
    return JsonText.write(
        YamlTree.map()
            .put("$schema", SCHEMA)
            .put("version", "2.1.0")
            .put("runs", YamlTree.items(List.of(run)))
            .build());
  }

  private static YamlTree rule(RuleDoc doc) {
    String id = doc.id().text();
    List<YamlTree> tags =
        new ArrayList<>(
            List.of(YamlTree.text(id.substring(0, id.indexOf('-')).toLowerCase(Locale.ROOT))));
    if (doc.redundancy()) {
      tags.add(YamlTree.text("redundancy"));
    }
    return YamlTree.map()
        .put("id", id)
        .put("shortDescription", message(doc.title()))
        .put("fullDescription", message(doc.why()))
        .put(
            "help", YamlTree.map().put("text", doc.fix()).put("markdown", RulePage.of(doc)).build())
        .put("defaultConfiguration", YamlTree.map().put("level", doc.severity().word()).build())
        .put(
            "properties",
            YamlTree.map().put("tags", YamlTree.items(tags)).put("source", doc.source()).build())
        .build();
  }

  /**
   * @param text of the profile; null when the finding is about something else
   */
  private static YamlTree result(Diagnostic d, int ruleIndex, String text) {
    YamlTree.Builder result =
        YamlTree.map()
            .put("ruleId", d.rule().text())
            .put("ruleIndex", ruleIndex)
            .put("level", d.severity().word())
            .put("message", message(d.message() + "\nremedy: " + d.remedy()))
            .put("locations", YamlTree.items(List.of(location(d.at()))));
    if (d.accepted()) {
      YamlTree accepted =
          YamlTree.map()
              .put("kind", "inSource")
              .put("status", "accepted")
              .put("justification", d.acceptedBecause().orElseThrow())
              .build();
      result.put("suppressions", YamlTree.items(List.of(accepted)));
    }
    if (text != null && !d.fixes().isEmpty()) {
      SarifFix.of(d, text, uri(d.at().file()))
          .ifPresent(fix -> result.put("fixes", YamlTree.items(List.of(fix))));
    }
    return result.build();
  }

  private static YamlTree location(SourcePosition at) {
    YamlTree.Builder physical =
        YamlTree.map().put("artifactLocation", YamlTree.map().put("uri", uri(at.file())).build());
    if (at.line() > 0) {
      physical.put(
          "region",
          YamlTree.map()
              .put("startLine", at.line())
              .put("startColumn", Math.max(1, at.column()))
              .build());
    }
    YamlTree.Builder location = YamlTree.map().put("physicalLocation", physical.build());
    if (!at.pointer().isEmpty()) {
      location.put(
          "logicalLocations",
          YamlTree.items(List.of(YamlTree.map().put("fullyQualifiedName", at.pointer()).build())));
    }
    return location.build();
  }

  static YamlTree message(String text) {
    return YamlTree.map().put("text", text).build();
  }

  /**
   * A URI reference (RFC 3986): relative as the user named the file, {@code file:} when that was
   * absolute.
   */
  private static String uri(String file) {
    String path =
        FileSystems.getDefault().getSeparator().equals("\\") ? file.replace('\\', '/') : file;
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || "-._~/".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%')
            .append("0123456789ABCDEF".charAt(c >> 4))
            .append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return uri.toString();
  }
}

package io.datalyptica.cli;

import io.datalyptica.app.RulePage;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.SourcePosition;
import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Node;
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
    List<Node> rules = new ArrayList<>();
    order.forEach(id -> rules.add(rule(Words.of(id))));
    List<Node> results = new ArrayList<>();
    for (Diagnostic d : findings) {
      results.add(result(d, order.indexOf(d.rule()), report.text(d)));
    }
    Node driver =
        Node.map()
            .put("name", "datalyptica")
            .put("version", VersionCommand.version())
            .put("rules", Node.items(rules))
            .build();
    Node run =
        Node.map()
            .put("tool", Node.map().put("driver", driver).build())
            .put("columnKind", "unicodeCodePoints")
            .put("results", Node.items(results))
            .build();
    return JsonText.write(
        Node.map()
            .put("$schema", SCHEMA)
            .put("version", "2.1.0")
            .put("runs", Node.items(List.of(run)))
            .build());
  }

  private static Node rule(RuleDoc doc) {
    String id = doc.id().text();
    List<Node> tags =
        new ArrayList<>(
            List.of(Node.text(id.substring(0, id.indexOf('-')).toLowerCase(Locale.ROOT))));
    if (doc.redundancy()) {
      tags.add(Node.text("redundancy"));
    }
    return Node.map()
        .put("id", id)
        .put("shortDescription", message(doc.title()))
        .put("fullDescription", message(doc.why()))
        .put("help", Node.map().put("text", doc.fix()).put("markdown", RulePage.of(doc)).build())
        .put("defaultConfiguration", Node.map().put("level", doc.severity().word()).build())
        .put(
            "properties",
            Node.map().put("tags", Node.items(tags)).put("source", doc.source()).build())
        .build();
  }

  /**
   * @param text of the profile; null when the finding is about something else
   */
  private static Node result(Diagnostic d, int ruleIndex, String text) {
    Node.Builder result =
        Node.map()
            .put("ruleId", d.rule().text())
            .put("ruleIndex", ruleIndex)
            .put("level", d.severity().word())
            .put("message", message(d.message() + "\nremedy: " + d.remedy()))
            .put("locations", Node.items(List.of(location(d.at()))));
    if (d.accepted()) {
      Node accepted =
          Node.map()
              .put("kind", "inSource")
              .put("status", "accepted")
              .put("justification", d.acceptedBecause().orElseThrow())
              .build();
      result.put("suppressions", Node.items(List.of(accepted)));
    }
    if (text != null && !d.fixes().isEmpty()) {
      SarifFix.of(d, text, uri(d.at().file()))
          .ifPresent(fix -> result.put("fixes", Node.items(List.of(fix))));
    }
    return result.build();
  }

  private static Node location(SourcePosition at) {
    Node.Builder physical =
        Node.map().put("artifactLocation", Node.map().put("uri", uri(at.file())).build());
    if (at.line() > 0) {
      physical.put(
          "region",
          Node.map()
              .put("startLine", at.line())
              .put("startColumn", Math.max(1, at.column()))
              .build());
    }
    Node.Builder location = Node.map().put("physicalLocation", physical.build());
    if (!at.pointer().isEmpty()) {
      location.put(
          "logicalLocations",
          Node.items(List.of(Node.map().put("fullyQualifiedName", at.pointer()).build())));
    }
    return location.build();
  }

  static Node message(String text) {
    return Node.map().put("text", text).build();
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

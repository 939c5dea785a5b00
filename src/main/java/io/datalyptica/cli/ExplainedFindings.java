package io.datalyptica.cli;

import io.datalyptica.app.RulePage;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings in text, each rule's explanation once: below the last of its findings. */
final class ExplainedFindings {
  private static final String INDENT = "    ";

  private ExplainedFindings() {}

  static void print(FindingsReport report, PrintStream out, boolean color) {
    List<Diagnostic> findings = report.sorted();
    Map<RuleId, Diagnostic> last = new HashMap<>();
    findings.forEach(d -> last.put(d.rule(), d));
    for (Diagnostic d : findings) {
      TextFindings.print(List.of(d), report::excerpt, out, color);
      if (last.get(d.rule()) == d) {
        String page = RulePage.of(KnownRules.find(d.rule().text()), report.judgements());
        out.println();
        TerminalText.of(page)
            .lines()
            .forEach(line -> out.println(line.isEmpty() ? "" : INDENT + line));
        out.println();
      }
    }
  }
}

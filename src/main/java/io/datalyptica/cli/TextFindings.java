package io.datalyptica.cli;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.SourcePosition;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * Findings for people: position, severity, rule, consequence; the line with a caret; the remedy.
 */
final class TextFindings {
  private static final int WIDEST = 160;
  private static final int WIDTH = 110;

  private TextFindings() {}

  static void print(FindingsReport report, PrintStream out, boolean color) {
    print(report.sorted(), report::excerpt, out, color);
  }

  /**
   * @param excerpts the line that a finding points at, or null
   */
  static void print(
      List<Diagnostic> findings,
      Function<Diagnostic, String> excerpts,
      PrintStream out,
      boolean color) {
    for (Diagnostic d : findings) {
      out.println(
          Safe.line(position(d.at())) + ": " + severity(d, color) + " " + Safe.line(d.message()));
      String line = excerpts.apply(d);
      if (line != null) {
        excerpt(d.at(), line, out);
      }
      remedy(d, out);
    }
  }

  /**
   * Where to read more stands beside the remedy when both fit into one line of a usual terminal.
   */
  private static void remedy(Diagnostic d, PrintStream out) {
    String remedy = "  remedy: " + Safe.line(d.remedy());
    String more = "more: datalyptica explain " + d.rule();
    out.println(
        remedy
            + (remedy.length() + 5 + more.length() <= WIDTH
                ? "     "
                : System.lineSeparator() + "  ")
            + more);
  }

  private static String position(SourcePosition at) {
    return at.line() == 0 ? at.file() : at.file() + ":" + at.line() + ":" + at.column();
  }

  private static String severity(Diagnostic d, boolean color) {
    String word = d.severity().word() + "[" + d.rule() + "]" + (d.accepted() ? " (accepted)" : "");
    if (!color) {
      return word;
    }
    int code =
        switch (d.severity()) {
          case ERROR -> 31;
          case WARNING -> 33;
          case NOTE -> 36;
        };
    return "\u001b[1;" + code + "m" + word + "\u001b[0m";
  }

  private static void excerpt(SourcePosition at, String line, PrintStream out) {
    String shown = Safe.line(line);
    int column = Math.max(1, at.column());
    if (column > WIDEST) {
      return;
    }
    if (shown.length() > WIDEST) {
      shown = shown.substring(0, WIDEST) + "…";
    }
    String number = String.valueOf(at.line());
    String gutter = " ".repeat(Math.max(0, 5 - number.length()));
    out.println(gutter + number + " | " + shown);
    out.println("      | " + " ".repeat(column - 1) + "^");
  }
}

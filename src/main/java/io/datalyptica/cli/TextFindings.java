package io.datalyptica.cli;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Findings for people: position, severity, rule, consequence; the line with a caret; the remedy. */
final class TextFindings {
  private static final int WIDEST = 160;

  private TextFindings() {}

  static void print(FindingsReport report, PrintStream out, boolean color) {
    print(report.sorted(), report::excerpt, out, color);
  }

  /**
   * @param excerpts the line that a finding points at, or null
   */
  static void print(
      List<Diagnostic> findings, Function<Diagnostic, String> excerpts, PrintStream out, boolean color) {
    for (Diagnostic d : findings) {
      out.println(position(d.at()) + ": " + severity(d, color) + " " + d.message());
      String line = excerpts.apply(d);
      if (line != null) {
        excerpt(d.at(), line, out);
      }
      out.println("  remedy: " + d.remedy());
    }
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
    String shown = printable(line);
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

  /** One column for each character, and nothing that moves a terminal's cursor. */
  private static String printable(String line) {
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      text.append(c == '\t' ? ' ' : Character.isISOControl(c) ? '\ufffd' : c);
    }
    return text.toString();
  }
}

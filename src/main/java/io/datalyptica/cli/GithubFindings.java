package io.datalyptica.cli;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.SourcePosition;

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request: one line
 * each, {@code ::error file=..,line=..,col=..,title=..::message}. Escapes as in actions/toolkit,
 * packages/core/src/command.ts. What somebody accepts is a notice.
 */
final class GithubFindings {
  private GithubFindings() {}

  static String of(FindingsReport report) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic d : report.sorted()) {
      out.append("::").append(command(d)).append(' ');
      place(out, d.at());
      out.append("title=").append(property(d.rule() + (d.accepted() ? " (accepted)" : "")));
      out.append("::")
          .append(data(Safe.line(d.message()) + "\nremedy: " + Safe.line(d.remedy())))
          .append('\n');
    }
    return out.toString();
  }

  private static String command(Diagnostic d) {
    return switch (d.severity()) {
      case ERROR -> d.accepted() ? "notice" : "error";
      case WARNING -> d.accepted() ? "notice" : "warning";
      case NOTE -> "notice";
    };
  }

  private static void place(StringBuilder out, SourcePosition at) {
    if (at.file().equals("-")) {
      return;
    }
    out.append("file=").append(property(at.file())).append(',');
    if (at.line() > 0) {
      out.append("line=")
          .append(at.line())
          .append(",col=")
          .append(Math.max(1, at.column()))
          .append(',');
    }
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Safe.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}

package io.datalyptica.cli;

import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.ObjectChange;
import java.util.List;

/** A plan as the comment of a pull request. */
final class PlanMarkdown {
  private PlanMarkdown() {}

  static String of(PlanView view) {
    StringBuilder text = new StringBuilder("### datalyptica plan\n\n");
    text.append(escaped(view.summary())).append("\n");
    if (view.compared().standing().isThere() && !view.compared().differences().isEmpty()) {
      text.append('\n').append(escaped(view.origin())).append('\n');
    }
    view.notes().forEach(note -> text.append("\n> ").append(escaped(note)).append('\n'));
    List<ChangeFinding> findings = view.findings();
    if (!findings.isEmpty()) {
      text.append('\n');
    }
    for (ChangeFinding finding : findings) {
      text.append("- ")
          .append(finding.diagnostic().accepted() ? "allowed: " : "")
          .append("**")
          .append(finding.effect().word())
          .append("** `")
          .append(code(finding.name()))
          .append("`: ")
          .append(escaped(finding.diagnostic().message()))
          .append(". _Remedy:_ ")
          .append(escaped(finding.diagnostic().remedy()))
          .append('\n');
    }
    if (!view.objects().isEmpty()) {
      boolean apart = !view.change().origins().isEmpty();
      text.append("\n| Class | Object | What changes |")
          .append(apart ? " By |" : "")
          .append(apart ? "\n|---|---|---|---|\n" : "\n|---|---|---|\n");
    }
    for (ObjectChange object : view.objects()) {
      StringBuilder what = new StringBuilder();
      for (String line : PlanView.fields(object)) {
        what.append(what.isEmpty() ? "" : "<br>").append('`').append(code(line)).append('`');
      }
      for (String line : view.steps(object)) {
        what.append(what.isEmpty() ? "" : "<br>").append(escaped(line));
      }
      text.append("| ")
          .append(object.effect().word())
          .append(" | `")
          .append(code(object.subject()))
          .append("` | ")
          .append(what)
          .append(view.origin(object).isEmpty() ? "" : " | " + view.origin(object))
          .append(" |\n");
    }
    return text.toString();
  }

  /** In a table a pipe wants its backslash even here, and another one before it would undo that. */
  private static String code(String text) {
    return Safe.line(text).replace('`', '\'').replace("\\|", "\\ |").replace("|", "\\|");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Safe.line(text).toCharArray()) {
      if ("\\`*_[]<>#|&".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}

package io.datalyptica.cli;

import io.datalyptica.app.ChangeSteps;
import io.datalyptica.app.PlatformChange;
import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.Effect;
import io.datalyptica.change.FieldChange;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.output.Comparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One profile's plan, as it is told.
 *
 * @param destructive whether no more is shown than what destroys
 */
record PlanView(
    ProfileOutcome outcome,
    Path directory,
    Comparison compared,
    PlatformChange change,
    boolean destructive) {
  private static final int FIELDS = 6;

  String source() {
    return Safe.line(outcome.judgement().source());
  }

  String target() {
    return Safe.line(directory.toString());
  }

  List<ObjectChange> objects() {
    List<ObjectChange> shown = new ArrayList<>();
    for (ObjectChange object : change.objects()) {
      if (!destructive || object.effect().isDestructive()) {
        shown.add(object);
      }
    }
    return shown;
  }

  List<ChangeFinding> findings() {
    List<ChangeFinding> shown = new ArrayList<>();
    for (ChangeFinding finding : change.findings()) {
      if (!destructive || finding.effect().isDestructive()) {
        shown.add(finding);
      }
    }
    return shown;
  }

  /** The first line of it. */
  String summary() {
    if (!compared.standing().isThere()) {
      return source()
          + ": no tree stands in "
          + target()
          + ": everything would be created, and nothing that runs is changed";
    }
    if (compared.differences().isEmpty()) {
      return source() + ": nothing changes in " + target();
    }
    List<String> counts = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      int count = change.count(effect);
      if (count > 0) {
        counts.addFirst(count + " " + effect.word());
      }
    }
    int refused = 0;
    for (ChangeFinding finding : change.findings()) {
      refused += finding.effect().isDestructive() && !finding.diagnostic().accepted() ? 1 : 0;
    }
    return source()
        + " over "
        + target()
        + ": "
        + (counts.isEmpty()
            ? FindingsReport.counted(compared.differences().size(), "file")
                + " without an object change"
            : FindingsReport.counted(change.objects().size(), "object")
                + ": "
                + String.join(", ", counts))
        + (refused == 0
            ? ""
            : "; "
                + refused
                + " of them destroy, and render writes nothing until they are allowed");
  }

  String origin() {
    return "changed by: " + change.origin().words();
  }

  String text() {
    StringBuilder text = new StringBuilder(summary()).append('\n');
    if (compared.standing().isThere() && !compared.differences().isEmpty()) {
      text.append(origin()).append('\n');
    }
    for (String note : change.notes()) {
      text.append("note: ").append(note).append('\n');
    }
    for (ObjectChange object : objects()) {
      text.append(object.fields().isEmpty() ? "" : "\n")
          .append(pad(object.effect().word()))
          .append(Safe.line(object.subject()))
          .append("  ")
          .append(Safe.line(object.object().path()))
          .append('\n');
      indent(fields(object), text);
      indent(steps(object), text);
    }
    for (ChangeFinding finding : findings()) {
      text.append('\n').append(told(finding));
    }
    return text.toString();
  }

  /** What a rule says, with the commands of the page. */
  private String told(ChangeFinding finding) {
    Diagnostic d = finding.diagnostic();
    StringBuilder text = new StringBuilder();
    text.append(d.accepted() ? "allowed: " : "")
        .append(d.severity().word())
        .append("[")
        .append(d.rule())
        .append("] ")
        .append(finding.effect().word())
        .append(": ")
        .append(Safe.line(d.message()))
        .append("\n  remedy: ")
        .append(Safe.line(d.remedy()))
        .append('\n');
    for (String line : told().of(finding)) {
      text.append("  ").append(Safe.line(line)).append('\n');
    }
    return text.toString();
  }

  private static void indent(List<String> lines, StringBuilder text) {
    for (String line : lines) {
      text.append(pad("")).append("  ").append(Safe.line(line)).append('\n');
    }
  }

  private static String pad(String word) {
    return word + " ".repeat(Math.max(1, 11 - word.length()));
  }

  /** A line for each field that differs; the gravest first, and not too many. */
  static List<String> fields(ObjectChange object) {
    List<FieldChange> sorted = new ArrayList<>(object.fields());
    sorted.sort((one, other) -> other.effect().compareTo(one.effect()));
    List<String> lines = new ArrayList<>();
    for (FieldChange field : sorted.subList(0, Math.min(FIELDS, sorted.size()))) {
      lines.add(Safe.line(FieldText.line(object.object(), field)));
    }
    if (sorted.size() > FIELDS) {
      lines.add("and " + (sorted.size() - FIELDS) + " more: `datalyptica diff` shows them");
    }
    return lines;
  }

  /** What follows for pods, and what a person has to do. */
  List<String> steps(ObjectChange object) {
    return told().of(object);
  }

  private ChangeSteps told() {
    return new ChangeSteps(outcome.judgement().soundAssembly(), outcome.tree());
  }
}

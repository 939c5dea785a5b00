package io.datalyptica.cli;

import io.datalyptica.app.ChangeSteps;
import io.datalyptica.app.PlatformChange;
import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.Effect;
import io.datalyptica.change.FieldChange;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One profile's plan, as it is told.
 *
 * @param base the revision of git whose tree is compared; "" for the one that stands
 * @param destructive whether no more is shown than what destroys
 */
record PlanView(
    ProfileOutcome outcome,
    Path directory,
    Comparison compared,
    PlatformChange change,
    String base,
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

  private String place() {
    return target() + (base.isEmpty() ? "" : " at " + Safe.line(base));
  }

  /** What render would stop at, and what could not be judged. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    int edited = 0;
    int foreign = 0;
    for (Difference d : compared.differences()) {
      edited += d.kind() == Difference.Kind.EDITED ? 1 : 0;
      foreign += d.kind() == Difference.Kind.FOREIGN ? 1 : 0;
      if (d.kind() == Difference.Kind.INTERRUPTED) {
        notes.add("a run was interrupted here: the next render completes it before all else");
      }
    }
    if (edited > 0) {
      notes.add(
          FindingsReport.counted(edited, "file")
              + " edited by hand: it is compared as it stands, and render stops there without"
              + " --overwrite-edited");
    }
    if (foreign > 0) {
      notes.add(
          FindingsReport.counted(foreign, "file")
              + " of somebody else where the tree has its own: render stops there");
    }
    notes.addAll(change.notes());
    return notes;
  }

  /** Who changed an object, where that is told apart; "" otherwise. */
  String origin(ObjectChange object) {
    return change.origins().isEmpty() ? "" : change.origin(object).words();
  }

  /** The first line of it. */
  String summary() {
    if (!compared.standing().isThere()) {
      return source()
          + ": no tree stands in "
          + place()
          + ": everything would be created, and nothing that runs is changed";
    }
    if (compared.differences().isEmpty()) {
      return source() + ": nothing changes in " + place();
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
      Diagnostic d = finding.diagnostic();
      refused += d.severity() == Severity.ERROR && !d.accepted() ? 1 : 0;
    }
    return source()
        + " over "
        + place()
        + ": "
        + (counts.isEmpty()
            ? FindingsReport.counted(compared.differences().size(), "file")
                + " without an object change"
            : FindingsReport.counted(change.objects().size(), "object")
                + ": "
                + String.join(", ", counts))
        + (refused == 0
            ? ""
            : "; render writes nothing until "
                + (refused == 1 ? "one finding is" : refused + " findings are")
                + " mended, or allowed by name");
  }

  String origin() {
    return "changed by: " + change.origin().words();
  }

  String text() {
    StringBuilder text = new StringBuilder(summary()).append('\n');
    if (compared.standing().isThere() && !compared.differences().isEmpty()) {
      text.append(origin()).append('\n');
    }
    for (String note : notes()) {
      text.append("note: ").append(note).append('\n');
    }
    boolean first = true;
    for (ObjectChange object : objects()) {
      text.append(object.fields().isEmpty() && !first ? "" : "\n")
          .append(pad(object.effect().word()))
          .append(Safe.line(object.subject()))
          .append("  ")
          .append(Safe.line(object.object().path()))
          .append(origin(object).isEmpty() ? "" : "  by " + origin(object))
          .append('\n');
      indent(fields(object), text);
      indent(steps(object), text);
      first = false;
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
      lines.add(Safe.line(field.path() + ": " + field.brief()));
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

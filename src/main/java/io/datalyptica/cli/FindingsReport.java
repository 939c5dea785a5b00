package io.datalyptica.cli;

import io.datalyptica.app.Judged;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Findings;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings of all profiles of one run, and what the exit code makes of them. */
final class FindingsReport {
  private final List<ProfileJudgement> judgements = new ArrayList<>();
  private final Map<String, Findings> bySource = new LinkedHashMap<>();
  private final Findings verified = new Findings();
  private final Set<RuleId> only;

  /** The findings of one profile, those of the strict check of its tree included. */
  record Suite(String source, boolean readable, List<Diagnostic> findings) {}

  FindingsReport(List<ProfileJudgement> judgements) {
    this(judgements, Set.of());
  }

  /**
   * @param only the rules whose findings are shown and count; empty: all. A profile that could not
   *     be judged tells why all the same, because silence would say that it passed.
   */
  FindingsReport(List<ProfileJudgement> judgements, Set<RuleId> only) {
    this.only = Set.copyOf(only);
    for (ProfileJudgement j : judgements) {
      add(j);
    }
  }

  /** Everything that is found in one profile without writing it. */
  static FindingsReport of(Judged judged, Set<RuleId> only) {
    FindingsReport report = new FindingsReport(List.of(judged.judgement()), only);
    report.addVerified(judged.judgement().source(), judged.objects());
    return report;
  }

  /** Takes one more profile. */
  void add(ProfileJudgement j) {
    take(j, only.isEmpty() || j.plan().isEmpty() ? j.findings() : of(only, j.findings()));
  }

  private void take(ProfileJudgement judgement, List<Diagnostic> diagnostics) {
    judgements.add(judgement);
    bySource.put(judgement.source(), new Findings());
    add(judgement.source(), diagnostics);
  }

  /**
   * Takes the findings of other profiles, and nothing else of them: a thousand plans and trees
   * would not fit.
   */
  void addAll(FindingsReport other) {
    for (ProfileJudgement j : other.judgements) {
      List<Diagnostic> diagnostics = other.bySource.get(j.source()).sorted();
      String text = text(j, diagnostics);
      take(
          new ProfileJudgement(j.source(), j.readable(), Optional.empty(), List.of(), text),
          diagnostics);
    }
  }

  /** The text of a profile, when there is something to fix in it. */
  private static String text(ProfileJudgement judgement, List<Diagnostic> diagnostics) {
    for (Diagnostic d : diagnostics) {
      if (!d.fixes().isEmpty()) {
        return judgement.text();
      }
    }
    return "";
  }

  private static List<Diagnostic> of(Set<RuleId> only, List<Diagnostic> diagnostics) {
    List<Diagnostic> chosen = new ArrayList<>();
    for (Diagnostic d : diagnostics) {
      if (only.contains(d.rule())) {
        chosen.add(d);
      }
    }
    return chosen;
  }

  private void add(String source, List<Diagnostic> diagnostics) {
    bySource.get(source).addAll(diagnostics);
  }

  /** Takes what was found in the finished tree of the profile {@code source}. */
  void addVerified(String source, List<Diagnostic> diagnostics) {
    List<Diagnostic> shown = only.isEmpty() ? diagnostics : of(only, diagnostics);
    verified.addAll(shown);
    add(source, shown);
  }

  /** Takes what was found in what the profile {@code source} does to what runs. */
  void addChange(String source, List<Diagnostic> diagnostics) {
    add(source, only.isEmpty() ? diagnostics : of(only, diagnostics));
  }

  /** What was found in the finished trees. */
  List<Diagnostic> verified() {
    return verified.sorted();
  }

  /** Everything found: profile by profile in the order of the command line, each by position. */
  List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>();
    for (Findings findings : bySource.values()) {
      sorted.addAll(findings.sorted());
    }
    return sorted;
  }

  List<Suite> suites() {
    List<Suite> suites = new ArrayList<>();
    for (ProfileJudgement j : judgements) {
      suites.add(new Suite(j.source(), j.readable(), bySource.get(j.source()).sorted()));
    }
    return suites;
  }

  List<ProfileJudgement> judgements() {
    return judgements;
  }

  int count(Severity severity) {
    int count = 0;
    for (Findings findings : bySource.values()) {
      count += findings.count(severity);
    }
    return count;
  }

  int accepted() {
    int count = 0;
    for (Findings findings : bySource.values()) {
      count += findings.accepted();
    }
    return count;
  }

  boolean sound() {
    for (ProfileJudgement j : judgements) {
      if (!j.sound()) {
        return false;
      }
    }
    return true;
  }

  /** The text of the profile that {@code diagnostic} is about, or null. */
  String text(Diagnostic diagnostic) {
    for (ProfileJudgement j : judgements) {
      if (j.source().equals(diagnostic.at().file())) {
        return j.text();
      }
    }
    return null;
  }

  /** The line of the file that {@code diagnostic} points at, or null. */
  String excerpt(Diagnostic diagnostic) {
    for (ProfileJudgement j : judgements) {
      if (j.source().equals(diagnostic.at().file())) {
        return j.line(diagnostic.at().line());
      }
    }
    return null;
  }

  int exitCode(Arguments args) {
    for (ProfileJudgement j : judgements) {
      if (!j.readable()) {
        return ExitCode.USAGE;
      }
    }
    return CommonOptions.fails(args, worst(sorted())) ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /**
   * The exit code when errors kept the tree from being written, whatever {@code --fail-on} says.
   */
  int exitCodeOfErrors() {
    for (ProfileJudgement j : judgements) {
      if (!j.readable()) {
        return ExitCode.USAGE;
      }
    }
    return ExitCode.FINDINGS;
  }

  /** The gravest of some findings that are not accepted, or null when there are none. */
  static Severity worst(List<Diagnostic> findings) {
    Severity worst = null;
    for (Diagnostic d : findings) {
      if (!d.accepted() && (worst == null || d.severity().compareTo(worst) < 0)) {
        worst = d.severity();
      }
    }
    return worst;
  }

  String summary() {
    return summary("profiles");
  }

  /**
   * @param what several of the things that were judged
   */
  String summary(String what) {
    return (judgements.size() == 1
            ? Safe.line(judgements.getFirst().source())
            : judgements.size() + " " + what)
        + ": "
        + counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTE), accepted());
  }

  static String counts(int errors, int warnings, int notes, int accepted) {
    return counted(errors, "error")
        + ", "
        + counted(warnings, "warning")
        + ", "
        + counted(notes, "note")
        + (accepted == 0 ? "" : ", " + accepted + " accepted");
  }

  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}

package io.datalyptica.cli;

import io.datalyptica.app.Judgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Findings;
import io.datalyptica.diagnostic.Severity;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** The findings of all profiles of one run, and what the exit code makes of them. */
final class FindingsReport {
  private final List<Judgement> judgements;
  private final Findings findings = new Findings();
  private final Findings verified = new Findings();

  FindingsReport(List<Judgement> judgements) {
    this.judgements = List.copyOf(judgements);
    for (Judgement j : judgements) {
      findings.addAll(j.findings());
    }
  }

  /** Takes what the strict check found in a finished tree. */
  void addVerified(List<Diagnostic> diagnostics) {
    verified.addAll(diagnostics);
  }

  List<Diagnostic> verified() {
    return verified.sorted();
  }

  List<Diagnostic> sorted() {
    return findings.sorted();
  }

  int count(Severity severity) {
    return findings.count(severity);
  }

  int accepted() {
    return findings.accepted();
  }

  boolean sound() {
    return judgements.stream().allMatch(Judgement::sound);
  }

  /** The line of the file that {@code diagnostic} points at, or null. */
  String excerpt(Diagnostic diagnostic) {
    int line = diagnostic.at().line();
    for (Judgement j : judgements) {
      if (j.source().equals(diagnostic.at().file()) && line >= 1 && line <= j.lines().size()) {
        return j.lines().get(line - 1);
      }
    }
    return null;
  }

  int exitCode(ParseResult args) {
    for (Judgement j : judgements) {
      if (!j.readable()) {
        return ExitCode.USAGE;
      }
    }
    return CommonOptions.fails(args, worst()) ? ExitCode.FINDINGS : ExitCode.OK;
  }

  /** The exit code when errors kept the tree from being written, whatever {@code --fail-on} says. */
  int exitCodeOfErrors() {
    return judgements.stream().allMatch(Judgement::readable) ? ExitCode.FINDINGS : ExitCode.USAGE;
  }

  private Severity worst() {
    for (Severity severity : Severity.values()) {
      if (count(severity) > 0) {
        return severity;
      }
    }
    return null;
  }

  String summary() {
    return (judgements.size() == 1 ? judgements.getFirst().source() : judgements.size() + " profiles")
        + ": "
        + counted(count(Severity.ERROR), "error")
        + ", "
        + counted(count(Severity.WARNING), "warning")
        + ", "
        + counted(count(Severity.NOTE), "note")
        + (accepted() == 0 ? "" : ", " + accepted() + " accepted");
  }

  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}

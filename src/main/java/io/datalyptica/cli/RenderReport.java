package io.datalyptica.cli;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.output.Comparison;
import io.datalyptica.output.ComparisonOutcome;
import io.datalyptica.output.Difference;
import io.datalyptica.output.MultiDocument;
import io.datalyptica.output.OutputFault;
import io.datalyptica.output.Refused;
import io.datalyptica.output.WriteOutcome;
import io.datalyptica.output.WriteSummary;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.TemplateException;
import io.datalyptica.template.YamlTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code render} did, told in text or JSON: profile by profile in the order of the command
 * line, as if each had been alone. The other formats hold findings only; with them, files that
 * differ and trouble are told in text on standard error. Text is printed at once and not held.
 */
final class RenderReport {
  private final Console console;
  private final Arguments args;
  private final Rendering.Aim aim;
  private final Format format;
  private final boolean color;
  private final int profiles;
  private final FindingsReport held = new FindingsReport(List.of());
  private final List<YamlTree> differences = new ArrayList<>();
  private final List<YamlTree> faults = new ArrayList<>();
  private final Tally tally;
  private int done;
  private int drifted;
  private int streamed;
  private int code = ExitCode.OK;

  /**
   * @param aim PRINT: standard output carries the manifests, so a format for programs goes to
   *     standard error
   * @param profiles of how many profiles the run is; the trouble of one of several is told with its
   *     name
   */
  RenderReport(Console console, Arguments args, Rendering.Aim aim, int profiles) {
    this.console = console;
    this.args = args;
    this.aim = aim;
    this.profiles = profiles;
    this.format = Format.of(args);
    this.tally = profiles == 1 ? null : new Tally();
    this.color = CommonOptions.color(args, console.errIsTerminal());
  }

  /** Tells what was found in the next profile, and what became of it. */
  void add(ProfileOutcome one, Path target) {
    FindingsReport report = new FindingsReport(List.of(one.judgement()));
    if (format == Format.TEXT) {
      TextFindings.print(report, console.err(), color);
    }
    report.addVerified(one.judgement().source(), one.verified());
    if (one.change() != null) {
      addChange(one, report);
    }
    addDrift(one, report, target);
    if (format != Format.TEXT) {
      held.addAll(report);
    } else if (!one.verified().isEmpty()) {
      TextFindings.print(report.verified(), _ -> null, console.err(), color);
    }
    if (tally != null) {
      tally.add(report);
    }
    code = Math.max(code, outcome(one, report, target));
  }

  private void addChange(ProfileOutcome one, FindingsReport report) {
    List<Diagnostic> found = one.change().diagnostics();
    if (format == Format.TEXT) {
      TextFindings.print(found, report::excerpt, console.err(), color);
      for (String note : one.change().notes()) {
        console.err().println("note: " + Safe.line(note));
      }
    }
    report.addChange(one.judgement().source(), found);
  }

  /** In the formats that hold findings alone, a file that differs is one; the others list it. */
  private void addDrift(ProfileOutcome one, FindingsReport report, Path target) {
    if (format != Format.TEXT
        && format != Format.JSON
        && one.compared() instanceof Comparison compared) {
      report.addChange(one.judgement().source(), Drift.findings(compared, one.change(), target));
    }
  }

  /** Forgets how many went all the way: they go a second time. */
  void again() {
    done = 0;
  }

  /**
   * Tells what became of a profile whose findings were told before; they are told again when they
   * stop it now.
   */
  void addOutcome(ProfileOutcome one, Path target) {
    if (one.written() == null && one.compared() == null && one.tree() == null) {
      add(one, target);
      return;
    }
    FindingsReport report = new FindingsReport(List.of(one.judgement()));
    report.addVerified(one.judgement().source(), one.verified());
    code = Math.max(code, outcome(one, report, target));
  }

  /** How many went all the way. */
  int done() {
    return done;
  }

  private int outcome(ProfileOutcome one, FindingsReport report, Path target) {
    String source = Safe.line(one.judgement().source());
    if (!one.judgement().sound()) {
      nothing(report.summary() + ": ");
      return report.exitCodeOfErrors();
    }
    if (one.fault() != null) {
      int fault = templateFault(args, one.fault(), console);
      nothing(profiles == 1 ? "" : source + ": ");
      return fault;
    }
    if (FindingsReport.worst(report.verified()) == Severity.ERROR) {
      nothing(
          (profiles == 1 ? "" : source + ": ") + "the finished objects do not pass the rules: ");
      return ExitCode.FINDINGS;
    }
    if (one.isForbidden() && aim != Rendering.Aim.COMPARE) {
      nothing((profiles == 1 ? "" : source + ": ") + "it would destroy what runs: ");
      return ExitCode.FINDINGS;
    }
    int outcome = ExitCode.OK;
    if (one.written() != null) {
      outcome = written(one.written(), target);
    } else if (one.compared() != null) {
      outcome = compared(one, target);
    } else if (one.tree() != null) {
      stream(one.tree());
    }
    done += outcome == ExitCode.OK || outcome == ExitCode.DRIFT ? 1 : 0;
    return outcome == ExitCode.OK ? report.exitCode(args) : outcome;
  }

  private void nothing(String why) {
    if (format == Format.TEXT) {
      console.err().println(why + "nothing was written" + (profiles == 1 ? "" : " for it"));
    }
  }

  /** A fault in the user's own templates is the user's to mend; in ours it is a bug. */
  static int templateFault(Arguments args, TemplateException e, Console console) {
    if (!args.has("--templates")) {
      throw e;
    }
    e.getMessage()
        .lines()
        .forEach(line -> console.err().println("datalyptica: " + Safe.line(line)));
    return ExitCode.USAGE;
  }

  private int written(WriteOutcome outcome, Path target) {
    if (outcome instanceof WriteSummary written) {
      console.err().println(target + ": " + summary(written));
      for (String note : written.notes()) {
        console.err().println("  note: " + note);
      }
      return ExitCode.OK;
    }
    return refused(target, (Refused) outcome);
  }

  private int compared(ProfileOutcome one, Path target) {
    ComparisonOutcome outcome = one.compared();
    if (outcome instanceof Comparison compared) {
      for (Difference d : compared.differences()) {
        different(target.resolve(d.path()), d.kind().word(), Drift.effect(one.change(), d.path()));
      }
      drifted += compared.differences().isEmpty() ? 0 : 1;
      return compared.differences().isEmpty() ? ExitCode.OK : ExitCode.DRIFT;
    }
    return refused(target, (Refused) outcome);
  }

  private void stream(Bundle tree) {
    try {
      console.out().append(streamed == 0 ? "" : "---\n");
      streamed++;
      MultiDocument.write(tree, console.out());
    } catch (IOException e) {
      throw new EnvironmentException("standard output cannot be written: " + e.getMessage());
    }
    if (profiles > 1 && console.out().checkError()) {
      throw new EnvironmentException(
          "standard output was closed or is full: what was read from it is not whole");
    }
  }

  private void different(Path path, String how, String effect) {
    if (format == Format.JSON) {
      YamlTree.Builder one = YamlTree.map().put("path", path.toString()).put("kind", how);
      differences.add((effect.isEmpty() ? one : one.put("effect", effect)).build());
    } else {
      (format == Format.TEXT ? console.out() : console.err())
          .println(path + ": " + how + (effect.isEmpty() ? "" : " (" + effect + ")"));
    }
  }

  private int refused(Path target, Refused refused) {
    for (OutputFault fault : refused.faults()) {
      if (format == Format.JSON) {
        faults.add(
            YamlTree.map()
                .put("directory", target.toString())
                .put("path", fault.path())
                .put("message", fault.message())
                .put("remedy", fault.remedy())
                .build());
      } else {
        console.err().println(target + ": " + fault.message());
        console.err().println("  remedy: " + fault.remedy());
      }
    }
    return refused.environment() ? ExitCode.ENVIRONMENT : ExitCode.FINDINGS;
  }

  private static String summary(WriteSummary w) {
    int files = w.created().size() + w.updated().size() + w.unchanged();
    if (w.commit() == WriteSummary.Commit.NOTHING) {
      return FindingsReport.counted(files, "file") + ", all up to date";
    }
    return FindingsReport.counted(files, "file")
        + ": "
        + w.created().size()
        + " created, "
        + w.updated().size()
        + " changed, "
        + w.removed().size()
        + " removed, "
        + w.unchanged()
        + " unchanged";
  }

  /**
   * Ends the run, with a line for people when there were several profiles; returns the exit code.
   */
  int end() {
    if (aim == Rendering.Aim.COMPARE && done == profiles && drifted == 0) {
      console.err().println("no drift");
    }
    if (profiles == 1) {
      return end(null);
    }
    return end(
        profiles
            + " profiles: "
            + tally.counts()
            + "; "
            + FindingsReport.counted(done, "tree")
            + " "
            + aim.done()
            + (done == profiles ? "" : ", " + (profiles - done) + " not"));
  }

  /** Ends the run: the last line for people, or everything at once for programs. */
  int end(String line) {
    PrintStream data = aim == Rendering.Aim.PRINT ? console.err() : console.out();
    if (format == Format.JSON) {
      YamlTree.Builder tree = JsonFindings.tree(held);
      tree.put("differences", YamlTree.items(differences)).put("faults", YamlTree.items(faults));
      data.print(JsonText.write(tree.build()));
    } else if (format != Format.TEXT) {
      // An error keeps the tree from being written, whatever --fail-on says.
      data.print(format.print(held, s -> s == Severity.ERROR || CommonOptions.fails(args, s)));
    } else if (line != null) {
      console.err().println(line);
    }
    return code;
  }
}

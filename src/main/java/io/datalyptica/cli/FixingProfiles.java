package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.Judge;
import io.datalyptica.app.Judged;
import io.datalyptica.app.Repair;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.output.FileReplacement;
import io.datalyptica.output.OutputFault;
import io.datalyptica.template.JsonText;
import io.datalyptica.template.Templates;
import io.datalyptica.template.YamlTree;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code validate --fix} and {@code --diff}: fixes the profiles, or shows what that would change.
 * What is on standard output is the difference, or the text of a profile that came from standard
 * input; then the findings go to standard error.
 */
final class FixingProfiles {
  private final Arguments args;
  private final Console console;
  private final Set<RuleId> only;
  private final Format format;
  private final boolean color;
  private final boolean fix;
  private final boolean diff;
  private final boolean unsafe;
  private final PrintStream findings;
  private final Templates templates = Templates.builtIn();
  private final FindingsReport held;
  private final Tally tally = new Tally();
  private final List<YamlTree> fixed = new ArrayList<>();
  private final List<YamlTree> notFixed = new ArrayList<>();
  private int code = ExitCode.OK;

  /** One profile, what became of it, and why its file was not written. */
  private record Fixed(Judged before, Repair.Outcome outcome, Optional<OutputFault> fault) {
    String source() {
      return before.judgement().source();
    }

    String text() {
      return outcome.judged().judgement().text();
    }
  }

  FixingProfiles(Arguments args, Set<RuleId> only, Console console) {
    this.args = args;
    this.console = console;
    this.only = only;
    format = Format.of(args);
    fix = args.has("--fix");
    diff = args.has("--diff");
    unsafe = args.has("--unsafe-fixes");
    boolean taken = diff || args.words().contains("-");
    findings = taken ? console.err() : console.out();
    color = CommonOptions.color(args, taken ? console.errIsTerminal() : console.outIsTerminal());
    held = new FindingsReport(List.of(), only);
  }

  int run(List<String> profiles) {
    if (fix && diff && profiles.contains("-")) {
      throw new UsageException(
          "--fix of standard input prints the profile and --diff the difference: choose one");
    }
    SeveralProfiles.each(profiles, this::fixed, this::tell, console);
    if (format == Format.JSON && fix) {
      YamlTree.Builder tree = JsonFindings.tree(held);
      tree.put("fixed", YamlTree.items(fixed)).put("notFixed", YamlTree.items(notFixed));
      findings.print(JsonText.write(tree.build()));
    } else if (format != Format.TEXT) {
      findings.print(format.print(held, severity -> CommonOptions.fails(args, severity)));
    } else if (profiles.size() > 1) {
      console.err().println(profiles.size() + " profiles: " + tally.counts());
    }
    return code;
  }

  private Fixed fixed(String profile) {
    Judged before =
        Judged.of(
            Judge.judge(profile, console.in(), console.today()),
            () -> templates,
            BackgroundWork.none());
    Repair.Outcome outcome =
        Repair.of(
            before,
            d -> only.isEmpty() || only.contains(d.rule()),
            unsafe,
            text ->
                Judged.of(
                    Judge.judgeText(profile, text, console.today()),
                    () -> templates,
                    BackgroundWork.none()));
    Optional<OutputFault> fault = Optional.empty();
    if (fix && !profile.equals("-") && !outcome.fixed().isEmpty()) {
      String after = outcome.judged().judgement().text();
      fault = FileReplacement.replace(Path.of(profile), before.judgement().text(), after);
    }
    return new Fixed(before, outcome, fault);
  }

  private void tell(Fixed one) {
    boolean done = fix && one.fault().isEmpty();
    if (diff) {
      console
          .out()
          .print(UnifiedDiff.of(one.source(), one.before().judgement().text(), one.text()));
    } else if (one.source().equals("-")) {
      console.out().print(one.text());
    }
    Judged shown = done ? one.outcome().judged() : one.before();
    FindingsReport report = FindingsReport.of(shown, only);
    if (format == Format.TEXT) {
      TextFindings.print(report, findings, color);
      tally.add(report);
    } else {
      held.addAll(report);
    }
    if (done || diff) {
      tellFixes(one, done);
    }
    one.fault().ifPresent(this::tell);
    if (format == Format.TEXT && args.words().size() == 1) {
      console.err().println(report.summary());
    }
    code = Math.max(code, report.exitCode(args));
  }

  private void tell(OutputFault fault) {
    console.err().println("datalyptica: " + Safe.line(fault.message()));
    console.err().println("  remedy: " + Safe.line(fault.remedy()));
    code = ExitCode.ENVIRONMENT;
  }

  private void tellFixes(Fixed one, boolean done) {
    for (Diagnostic d : one.outcome().fixed()) {
      say(one, (done ? "fixed " : "would fix ") + d.rule() + ": " + changes(d));
      fixed.add(node(one, d).put("fixes", JsonFindings.fixes(d)).build());
    }
    int consent = 0;
    for (Repair.Left left : one.outcome().left()) {
      Diagnostic d = left.finding();
      consent += left.consent() ? 1 : 0;
      if (!left.consent()) {
        say(one, "not fixed " + d.rule() + " (" + changes(d) + "), because " + left.why());
      }
      notFixed.add(node(one, d).put("reason", left.why()).build());
    }
    if (consent > 0) {
      say(
          one,
          consent
              + (consent == 1 ? " more fix" : " more fixes")
              + " could hurt what already runs; look at the changes first: --diff --unsafe-fixes");
    }
  }

  private static YamlTree.Builder node(Fixed one, Diagnostic d) {
    return YamlTree.map()
        .put("rule", d.rule().text())
        .put("file", one.source())
        .put("pointer", d.at().pointer());
  }

  /** Nothing stands beside a document for programs. */
  private void say(Fixed one, String what) {
    if (format != Format.TEXT && findings == console.err()) {
      return;
    }
    console.err().println(Safe.line(one.source() + ": " + what));
  }

  private static String changes(Diagnostic d) {
    StringBuilder changes = new StringBuilder();
    for (Fix fix : d.fixes()) {
      changes
          .append(changes.isEmpty() ? "" : ", ")
          .append(
              switch (fix.change()) {
                case WRITE -> fix.pointer() + " = " + fix.value();
                case REMOVE -> fix.pointer() + " removed";
                case RENAME -> fix.pointer() + " renamed to " + fix.value();
              });
    }
    return changes.toString();
  }
}

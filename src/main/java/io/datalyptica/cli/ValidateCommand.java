package io.datalyptica.cli;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.Judge;
import io.datalyptica.app.Judged;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.template.Templates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code datalyptica validate PROFILE...}: judges and writes nothing, unless it is asked to fix the
 * profiles; the findings are the output.
 */
final class ValidateCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Judge profiles; nothing is written, but for what --fix mends in them.",
            "  datalyptica validate profiles/prod.yaml",
            "  datalyptica validate --format sarif --fail-on warning profiles/*.yaml >"
                + " findings.sarif",
            "  datalyptica validate --rule REDIS-001 --explain profiles/prod.yaml",
            "  datalyptica validate --diff --unsafe-fixes profiles/prod.yaml",
            "  datalyptica validate --fix profiles/*.yaml")
        .footer(
            "",
            "junit: a case fails when its finding makes the exit code fail (--fail-on); what is"
                + " accepted is skipped.",
            "json and sarif hold the fixes of each finding: all of them together silence it.",
            "--fix keeps comments, order and layout, and writes a file as a whole or not at all."
                + " What it would fix in standard input it prints: validate --fix - < old.yaml >"
                + " new.yaml. The exit code is that of the findings that remain; of --diff alone,"
                + " that of the profile as it stands. With --diff, or --fix and -, the findings"
                + " are on standard error.")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with(Format.WORDS))
        .options(
            CommonOptions.today(),
            Option.texts(
                "--rule",
                "ID",
                "Only the findings of this rule are shown and count; may be given several times."),
            Option.flag(
                "--explain", "Print the explanation of each rule once, below its findings."),
            Option.flag(
                "--fix",
                "Write into the profiles what findings offer to change, where it hurts nothing that"
                    + " runs."),
            Option.flag(
                "--unsafe-fixes",
                "With --fix or --diff: also what restarts, moves or recreates something, or is a"
                    + " choice."),
            Option.flag(
                "--diff", "Print the fixes as a unified diff; without --fix nothing is written."));
  }

  @Override
  public int run(Arguments args, Console undated) {
    Console console = CommonOptions.dated(args, undated);
    Format format = Format.of(args);
    boolean color = CommonOptions.color(args, console.outIsTerminal());
    boolean explain = args.has("--explain");
    if (explain && format != Format.TEXT) {
      throw new UsageException(
          "--explain goes with --format text; sarif brings the explanations with it");
    }
    Set<RuleId> only = new HashSet<>();
    for (String id : args.values("--rule")) {
      only.add(KnownRules.find(id).id());
    }
    List<String> profiles = CommonOptions.profiles(args);
    boolean fixing = args.has("--fix") || args.has("--diff");
    if (explain && fixing) {
      throw new UsageException("--explain goes without --fix and --diff");
    }
    if (args.has("--unsafe-fixes") && !fixing) {
      throw new UsageException("--unsafe-fixes goes with --fix or --diff");
    }
    if (fixing) {
      return new FixingProfiles(args, only, console).run(profiles);
    }
    if (profiles.size() > 1 && format == Format.TEXT && !explain) {
      return severalInText(profiles, only, args, console, color);
    }
    FindingsReport report = report(profiles, only, console, explain);
    if (format != Format.TEXT) {
      console.out().print(format.print(report, severity -> CommonOptions.fails(args, severity)));
      return report.exitCode(args);
    }
    if (explain) {
      ExplainedFindings.print(report, console.out(), color);
    } else {
      TextFindings.print(report, console.out(), color);
    }
    console.err().println(report.summary());
    return report.exitCode(args);
  }

  /** Printed as they come, and not held. */
  private static int severalInText(
      List<String> profiles, Set<RuleId> only, Arguments args, Console console, boolean color) {
    Tally tally = new Tally();
    Templates templates = Templates.builtIn();
    BackgroundWork none = BackgroundWork.none();
    int[] code = {ExitCode.OK};
    SeveralProfiles.each(
        profiles,
        profile -> judged(profile, console, () -> templates, none),
        (Judged one) -> {
          FindingsReport report = FindingsReport.of(one, only);
          TextFindings.print(report, console.out(), color);
          tally.add(report);
          code[0] = Math.max(code[0], report.exitCode(args));
        },
        console);
    console.err().println(profiles.size() + " profiles: " + tally.counts());
    return code[0];
  }

  /**
   * All findings of the run.
   *
   * @param plans whether the plans are held too: a rule's explanation uses the numbers of all
   */
  private static FindingsReport report(
      List<String> profiles, Set<RuleId> only, Console console, boolean plans) {
    if (profiles.size() == 1) {
      try (BackgroundWork aside = BackgroundWork.thread()) {
        return FindingsReport.of(
            judged(profiles.getFirst(), console, aside.begin(Templates::builtIn), aside), only);
      }
    }
    Templates templates = Templates.builtIn();
    BackgroundWork none = BackgroundWork.none();
    FindingsReport all = new FindingsReport(List.of(), only);
    SeveralProfiles.each(
        profiles,
        profile -> judged(profile, console, () -> templates, none),
        (Judged one) -> {
          if (plans) {
            all.add(one.judgement());
            all.addVerified(one.judgement().source(), one.objects());
          } else {
            all.addAll(FindingsReport.of(one, only));
          }
        },
        console);
    return all;
  }

  private static Judged judged(
      String profile, Console console, Supplier<Templates> templates, BackgroundWork aside) {
    return Judged.of(Judge.judge(profile, console.in(), console.today()), templates, aside);
  }
}

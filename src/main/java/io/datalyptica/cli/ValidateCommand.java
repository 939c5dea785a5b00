package io.datalyptica.cli;

import io.datalyptica.app.Aside;
import io.datalyptica.app.Finished;
import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.template.Templates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code datalyptica validate PROFILE...}: judges and writes nothing; the findings are the output.
 */
final class ValidateCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Judge profiles without writing anything.",
            "  datalyptica validate profiles/prod.yaml",
            "  datalyptica validate --format sarif --fail-on warning profiles/*.yaml >"
                + " findings.sarif",
            "  datalyptica validate --rule REDIS-001 --explain profiles/prod.yaml")
        .footer(
            "",
            "junit: a case fails when its finding makes the exit code fail (--fail-on); what is"
                + " accepted is skipped.")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with(Format.WORDS))
        .options(
            Option.texts(
                "--rule",
                "ID",
                "Only the findings of this rule are shown and count; may be given several times."),
            Option.flag(
                "--explain", "Print the explanation of each rule once, below its findings."));
  }

  @Override
  public int run(Arguments args, Console console) {
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

  /** A profile, and what was found in its finished objects. */
  private record Judged(Judgement judgement, List<Diagnostic> objects) {
    FindingsReport report(Set<RuleId> only) {
      FindingsReport report = new FindingsReport(List.of(judgement), only);
      report.addVerified(judgement.source(), objects);
      return report;
    }
  }

  /** Printed as they come, and not held. */
  private static int severalInText(
      List<String> profiles, Set<RuleId> only, Arguments args, Console console, boolean color) {
    Tally tally = new Tally();
    Templates templates = Templates.builtIn();
    Aside none = Aside.none();
    int[] code = {ExitCode.OK};
    SeveralProfiles.each(
        profiles,
        profile -> judged(profile, console, () -> templates, none),
        (Judged one) -> {
          FindingsReport report = one.report(only);
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
      try (Aside aside = Aside.thread()) {
        return judged(profiles.getFirst(), console, aside.begin(Templates::builtIn), aside)
            .report(only);
      }
    }
    Templates templates = Templates.builtIn();
    Aside none = Aside.none();
    FindingsReport all = new FindingsReport(List.of(), only);
    SeveralProfiles.each(
        profiles,
        profile -> judged(profile, console, () -> templates, none),
        (Judged one) -> {
          if (plans) {
            all.add(one.judgement());
            all.addVerified(one.judgement().source(), one.objects());
          } else {
            all.addAll(one.report(only));
          }
        },
        console);
    return all;
  }

  private static Judged judged(
      String profile, Console console, Supplier<Templates> templates, Aside aside) {
    Judgement judgement = Judge.judge(profile, console.in(), LocalDate::now);
    return new Judged(judgement, objects(judgement, templates, aside));
  }

  /** What is found in the finished objects of a profile that may be rendered. */
  private static List<Diagnostic> objects(
      Judgement judgement, Supplier<Templates> templates, Aside aside) {
    if (!judgement.sound()) {
      return List.of();
    }
    return new Finished(
            judgement.soundAssembly(),
            templates.get(),
            judgement.source(),
            aside,
            false,
            Optional.empty())
        .findings();
  }
}

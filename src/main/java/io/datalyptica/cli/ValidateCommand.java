package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.app.Parallel;
import io.datalyptica.app.Spell;
import io.datalyptica.app.Verify;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.template.Templates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code datalyptica validate PROFILE...}: judges and writes nothing; the findings are the output. */
final class ValidateCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Judge profiles without writing anything.",
            "  datalyptica validate profiles/prod.yaml",
            "  datalyptica validate --format sarif --fail-on warning profiles/*.yaml > findings.sarif",
            "  datalyptica validate --rule REDIS-001 --explain profiles/prod.yaml")
        .footer(
            "", "junit: a case fails when its finding makes the exit code fail (--fail-on); what is accepted is skipped.")
        .words("PROFILE", CommonOptions.PROFILES)
        .options(CommonOptions.with(Format.WORDS))
        .options(
            Option.texts(
                "--rule", "ID", "Only the findings of this rule are shown and count; may be given several times."),
            Option.flag("--explain", "Print the explanation of each rule once, below its findings."));
  }

  @Override
  public int run(Arguments args, Console console) {
    Format format = Format.of(args);
    boolean color = CommonOptions.color(args, console.outIsTerminal());
    boolean explain = args.has("--explain");
    if (explain && format != Format.TEXT) {
      throw new UsageException("--explain goes with --format text; sarif brings the explanations with it");
    }
    Set<RuleId> only = new HashSet<>();
    for (String id : args.values("--rule")) {
      only.add(KnownRules.find(id).doc().id());
    }
    List<Judgement> judgements =
        Parallel.map(CommonOptions.profiles(args), p -> Judge.judge(p, console.in(), LocalDate::now));
    FindingsReport report = new FindingsReport(judgements, only);
    Templates templates = Templates.builtIn();
    List<List<Diagnostic>> objects = Parallel.map(judgements, j -> objects(j, templates));
    for (int i = 0; i < judgements.size(); i++) {
      report.addVerified(judgements.get(i).source(), objects.get(i));
    }
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

  /** What is found in the finished objects of a profile that may be rendered. */
  private static List<Diagnostic> objects(Judgement judgement, Templates templates) {
    if (!judgement.sound()) {
      return List.of();
    }
    Bundle tree = Spell.spell(judgement.soundPlan(), templates, judgement.source());
    return Verify.findings(judgement.soundPlan(), tree, false);
  }
}

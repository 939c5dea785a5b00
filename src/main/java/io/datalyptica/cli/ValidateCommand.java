package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.app.Spell;
import io.datalyptica.app.Verify;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.template.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
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
    List<Judgement> judgements = new ArrayList<>();
    for (String profile : CommonOptions.profiles(args)) {
      judgements.add(Judge.judge(profile, console.in(), LocalDate::now));
    }
    FindingsReport report = new FindingsReport(judgements, only);
    Templates templates = Templates.builtIn();
    for (Judgement j : judgements) {
      if (j.sound()) {
        Bundle tree = Spell.spell(j.soundPlan(), templates, j.source());
        report.addVerified(j.source(), Verify.findings(j.soundPlan(), tree, false));
      }
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
}

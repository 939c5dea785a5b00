package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.diagnostic.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code datalyptica validate PROFILE...}: judges and writes nothing; the findings are the output. */
final class ValidateCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .synopsisHeading(Usage.examples("  datalyptica validate profiles/prod.yaml",
            "  datalyptica validate --format sarif --fail-on warning profiles/*.yaml > findings.sarif",
            "  datalyptica validate --rule REDIS-001 --explain profiles/prod.yaml"))
        .description("Judge profiles without writing anything.")
        .footer(
            "",
            "junit: a case fails when its finding makes the exit code fail (--fail-on); what is accepted is skipped.");
    CommonOptions.addTo(spec, Format.WORDS);
    spec.addOption(
        OptionSpec.builder("--rule")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel("ID")
            .description("Only the findings of this rule are shown and count; may be given several times.")
            .build());
    spec.addOption(
        OptionSpec.builder("--explain").description("Print the explanation of each rule once, below its findings.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult args, Console console) {
    Format format = Format.of(args);
    boolean color = CommonOptions.color(args, console.outIsTerminal());
    boolean explain = args.hasMatchedOption("--explain");
    if (explain && format != Format.TEXT) {
      throw new UsageException("--explain goes with --format text; sarif brings the explanations with it");
    }
    Set<RuleId> only = new HashSet<>();
    for (String id : args.matchedOptionValue("--rule", List.<String>of())) {
      only.add(KnownRules.find(id).doc().id());
    }
    List<Judgement> judgements = new ArrayList<>();
    for (String profile : CommonOptions.profiles(args)) {
      judgements.add(Judge.judge(profile, console.in(), LocalDate::now));
    }
    FindingsReport report = new FindingsReport(judgements, only);
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

package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.Judgement;
import io.datalyptica.app.RulePage;
import io.datalyptica.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * {@code datalyptica explain ID}: what a rule finds, why, the arithmetic with a profile's own numbers, how to fix it,
 * the source.
 */
final class ExplainCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .synopsisHeading(Usage.examples("  datalyptica explain PROFILE-101",
            "  datalyptica explain REDIS-001 --profile profiles/prod.yaml     with its numbers"))
        .description("Explain a rule: what it finds, why, how to fix it, where the numbers come from.");
    spec.addPositional(
        PositionalParamSpec.builder().paramLabel("ID").arity("1").type(String.class).description("The id of a finding.")
            .build());
    spec.addOption(CommonOptions.text(
        "--profile", "PROFILE", "Show the arithmetic with the numbers of this profile (- for standard input)."));
    spec.addOption(CommonOptions.text("--format", "FORMAT", "What is printed: text (default), markdown."));
    return spec;
  }

  @Override
  public int run(ParseResult args, Console console) {
    boolean markdown = CommonOptions.choice(args, "--format", "text", "markdown").equals("markdown");
    String id = args.matchedPositionalValue(0, "");
    if (id.isEmpty()) {
      throw new ParameterException(args.commandSpec().commandLine(), "the id of a rule is missing");
    }
    Rule rule = KnownRules.find(id);
    String profile = args.matchedOptionValue("--profile", null);
    List<Judgement> judgements =
        profile == null ? List.of() : List.of(Judge.judge(profile, console.in(), LocalDate::now));
    FindingsReport report = new FindingsReport(judgements);
    if (!report.judgements().stream().allMatch(Judgement::readable)) {
      TextFindings.print(report, console.err(), false);
      return ExitCode.USAGE;
    }
    String page = judgements.isEmpty() ? RulePage.of(rule.doc()) : RulePage.of(rule, judgements);
    console.out().print(markdown ? page : TerminalText.of(page));
    return ExitCode.OK;
  }
}

package io.datalyptica.cli;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.RulePage;
import io.datalyptica.rule.RuleDoc;
import java.util.List;

/**
 * {@code datalyptica explain ID}: what a rule finds, why, the arithmetic with a profile's own
 * numbers, how to fix it, the source.
 */
final class ExplainCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "Explain a rule: what it finds, why, how to fix it, where the numbers come from.",
            "  datalyptica explain PROFILE-101",
            "  datalyptica explain REDIS-001 --profile profiles/prod.yaml     with its numbers")
        .word("ID", "The id of a finding.")
        .options(
            Option.text(
                "--profile",
                "PROFILE",
                "Show the arithmetic with the numbers of this profile (- for standard input)."),
            CommonOptions.format("text (default), markdown"));
  }

  @Override
  public int run(Arguments args, Console console) {
    boolean markdown =
        CommonOptions.choice(args, "--format", "text", "markdown").equals("markdown");
    String id = args.words().getFirst();
    RuleDoc rule = KnownRules.find(id);
    String profile = args.value("--profile", null);
    List<ProfileJudgement> judgements =
        profile == null ? List.of() : List.of(Judge.judge(profile, console.in(), console.today()));
    FindingsReport report = new FindingsReport(judgements);
    if (!report.judgements().stream().allMatch(ProfileJudgement::readable)) {
      TextFindings.print(report, console.err(), false);
      return ExitCode.USAGE;
    }
    String page = judgements.isEmpty() ? RulePage.of(rule) : RulePage.of(rule, judgements);
    console.out().print(markdown ? page : TerminalText.of(page));
    return ExitCode.OK;
  }
}

package io.datalyptica.cli;

import io.datalyptica.app.RuleIndex;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code datalyptica rules}: every rule with its id, severity and title. */
final class RulesCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .synopsisHeading(Usage.examples("  datalyptica rules",
            "  datalyptica rules --format markdown > docs/rules/README.md"))
        .description("List every rule. A severity of two words is that of tier ha and of tier dev.");
    spec.addOption(CommonOptions.text("--format", "FORMAT", "What is printed: text (default), json, markdown."));
    return spec;
  }

  @Override
  public int run(ParseResult args, Console console) {
    console
        .out()
        .print(
            switch (CommonOptions.choice(args, "--format", "text", "json", "markdown")) {
              case "json" -> RuleIndex.json();
              case "markdown" -> RuleIndex.markdown();
              default -> RuleIndex.text();
            });
    return ExitCode.OK;
  }
}

package io.datalyptica.cli;

import io.datalyptica.app.RuleIndex;

/** {@code datalyptica rules}: every rule with its id, severity and title. */
final class RulesCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of(
            "List every rule. A severity of two words is that of tier ha and of tier dev.",
            "  datalyptica rules",
            "  datalyptica rules --format markdown > docs/rules/README.md")
        .options(CommonOptions.format("text (default), json, markdown"));
  }

  @Override
  public int run(Arguments args, Console console) {
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

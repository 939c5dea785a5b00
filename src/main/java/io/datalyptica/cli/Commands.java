package io.datalyptica.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The list of commands, in the order of the help. When the first word names one, the others are neither loaded nor
 * described: a cold run pays for the command it runs.
 */
final class Commands {
  private static final List<String> NAMES =
      List.of("render", "validate", "rules", "explain", "capacity", "simulate", "init", "secrets", "schema", "version");

  private final Map<String, Command> commands = new LinkedHashMap<>();

  /**
   * @param args the command line
   */
  Commands(String... args) {
    for (String name : args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES) {
      commands.put(name, command(name));
    }
  }

  private static Command command(String name) {
    return switch (name) {
      case "render" -> new RenderCommand();
      case "validate" -> new ValidateCommand();
      case "rules" -> new RulesCommand();
      case "explain" -> new ExplainCommand();
      case "capacity" -> new CapacityCommand();
      case "simulate" -> new SimulateCommand();
      case "init" -> new InitCommand();
      case "secrets" -> new SecretsCommand();
      case "schema" -> new SchemaCommand();
      case "version" -> new VersionCommand();
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }

  CommandLine line() {
    CommandSpec root = CommandSpec.create().name("datalyptica");
    root.usageMessage()
        .synopsisHeading(Usage.examples("  datalyptica init -o profiles/prod.yaml                  a first profile",
            "  datalyptica render profiles/datalyptica.yaml -o out     write the tree",
            "  datalyptica render profiles/datalyptica.yaml --check    is out/ what the profile renders?",
            "  datalyptica validate profiles/*.yaml                    judge without writing",
            "  datalyptica explain REDIS-001                           why, and what to do",
            "  datalyptica secrets profiles/datalyptica.yaml           the Secrets to make first"))
        .description("One profile in, a judged and complete tree of OpenShift manifests out.")
        .footer(
            "",
            "Exit codes: 0 done, 1 findings, 2 usage or no profile, 3 drift, 4 environment, 70 a bug.");
    root.addOption(help());
    root.addOption(
        OptionSpec.builder("-V", "--version").description("Print the version.").build());
    commands.forEach((name, command) -> root.addSubcommand(name, command.spec().name(name).addOption(help())));
    return new CommandLine(root).setUsageHelpWidth(110);
  }

  int run(ParseResult parsed, Console console) {
    if (!parsed.hasSubcommand()) {
      CommandLine line = parsed.commandSpec().commandLine();
      if (parsed.hasMatchedOption("--version")) {
        return commands.get("version").run(parsed, console);
      }
      if (parsed.isUsageHelpRequested()) {
        return Usage.help(line, console);
      }
      throw new CommandLine.ParameterException(line, "a command is missing");
    }
    ParseResult command = parsed.subcommand();
    if (command.isUsageHelpRequested()) {
      return Usage.help(command.commandSpec().commandLine(), console);
    }
    return commands.get(command.commandSpec().name()).run(command, console);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build();
  }
}

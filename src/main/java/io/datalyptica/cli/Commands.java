package io.datalyptica.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of commands, in the order of the help. When the first word names one, the others are
 * neither loaded nor described: a cold run pays for the command it runs.
 */
final class Commands {
  static final List<String> NAMES =
      List.of(
          "render",
          "validate",
          "plan",
          "diff",
          "check",
          "rules",
          "explain",
          "capacity",
          "simulate",
          "init",
          "secrets",
          "images",
          "templates",
          "schema",
          "completion",
          "version");

  static final List<String> EXAMPLES =
      List.of(
          "  datalyptica init -o profiles/prod.yaml                  a first profile",
          "  datalyptica render profiles/datalyptica.yaml -o out     write the tree",
          "  datalyptica render profiles/datalyptica.yaml --check    is out/ what the profile"
              + " renders?",
          "  datalyptica plan profiles/datalyptica.yaml              what a change does to what"
              + " runs",
          "  datalyptica validate profiles/*.yaml                    judge without writing",
          "  datalyptica explain REDIS-001                           why, and what to do",
          "  datalyptica secrets profiles/datalyptica.yaml           the Secrets to make first");

  private Commands() {}

  static Command command(String name) {
    return switch (name) {
      case "render" -> new RenderCommand();
      case "validate" -> new ValidateCommand();
      case "plan" -> new PlanCommand();
      case "diff" -> new DiffCommand();
      case "check" -> new CheckCommand();
      case "rules" -> new RulesCommand();
      case "explain" -> new ExplainCommand();
      case "capacity" -> new CapacityCommand();
      case "simulate" -> new SimulateCommand();
      case "init" -> new InitCommand();
      case "secrets" -> new SecretsCommand();
      case "images" -> new ImagesCommand();
      case "templates" -> new TemplatesCommand();
      case "schema" -> new SchemaCommand();
      case "completion" -> new CompletionCommand();
      case "version" -> new VersionCommand();
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }

  /** Every command by its name, or the one that {@code args} begin with. */
  static Map<String, Command> of(String... args) {
    Map<String, Command> commands = new LinkedHashMap<>();
    for (String name : args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES) {
      commands.put(name, command(name));
    }
    return commands;
  }

  /** Runs the command line and returns its exit code. */
  static int run(Console console, String... args) {
    Map<String, Command> commands = of(args);
    Command named = args.length == 0 ? null : commands.get(args[0]);
    Arguments plain = named == null ? null : PlainArguments.of(named.syntax(), args);
    return plain == null
        ? Picocli.run(commands, console, args)
        : named.run(plain.checked(named.syntax()), console);
  }
}

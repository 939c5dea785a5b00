package io.datalyptica.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as picocli sees it: help, and every line that {@link PlainArguments} leaves. */
final class Picocli {
  private Picocli() {}

  /** The model of all commands, from which help is printed and completion is generated. */
  static CommandLine line(Map<String, Command> commands) {
    CommandSpec root = CommandSpec.create().name("datalyptica");
    root.usageMessage()
        .synopsisHeading(examples(Commands.EXAMPLES))
        .description("One profile in, a judged and complete tree of OpenShift manifests out.")
        .footer(
            "",
            "Exit codes: 0 done, 1 findings, 2 usage or no profile, 3 drift, 4 environment, 70 a"
                + " bug.");
    root.addOption(help());
    root.addOption(OptionSpec.builder("-V", "--version").description("Print the version.").build());
    commands.forEach(
        (name, command) -> root.addSubcommand(name, spec(command.syntax()).name(name)));
    return new CommandLine(root).setUsageHelpWidth(110);
  }

  /** Parses a whole command line, and runs the command or prints its help. */
  static int run(Map<String, Command> commands, Console console, String... args) {
    try {
      ParseResult parsed = line(commands).parseArgs(args);
      if (!parsed.hasSubcommand()) {
        return root(commands, parsed, console);
      }
      ParseResult of = parsed.subcommand();
      if (of.isUsageHelpRequested()) {
        return help(of.commandSpec().commandLine(), console);
      }
      Command command = commands.get(of.commandSpec().name());
      Arguments arguments = arguments(command.syntax(), of);
      Syntax.Words words = command.syntax().words();
      if (!words.none() && arguments.words().isEmpty()) {
        throw new ParameterException(of.commandSpec().commandLine(), words.label() + " is missing");
      }
      return command.run(arguments.checked(command.syntax()), console);
    } catch (ParameterException e) {
      return wrong(e, console);
    }
  }

  private static int root(Map<String, Command> commands, ParseResult parsed, Console console) {
    CommandLine line = parsed.commandSpec().commandLine();
    if (parsed.hasMatchedOption("--version")) {
      return commands.get("version").run(new Arguments(), console);
    }
    if (parsed.isUsageHelpRequested()) {
      return help(line, console);
    }
    throw new ParameterException(line, "a command is missing");
  }

  /** What picocli found, for the command. */
  static Arguments arguments(Syntax syntax, ParseResult parsed) {
    Arguments arguments = new Arguments();
    for (Option option : syntax.options()) {
      if (!parsed.hasMatchedOption(option.name())) {
        continue;
      }
      if (option.isFlag()) {
        arguments.give(option, "");
      } else if (option.several()) {
        parsed
            .matchedOptionValue(option.name(), List.<String>of())
            .forEach(v -> arguments.give(option, v));
      } else {
        arguments.give(option, parsed.matchedOptionValue(option.name(), ""));
      }
    }
    if (!syntax.words().none()) {
      parsed.matchedPositionalValue(0, List.<String>of()).forEach(arguments::give);
    }
    return arguments;
  }

  static CommandSpec spec(Syntax syntax) {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .synopsisHeading(examples(syntax.examples()))
        .description(syntax.description());
    if (!syntax.footer().isEmpty()) {
      spec.usageMessage().footer(syntax.footer().toArray(String[]::new));
    }
    Syntax.Words words = syntax.words();
    if (!words.none()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel(words.label())
              .arity(words.several() ? "1..*" : "1")
              .index(words.several() ? "0..*" : "0")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description(words.description())
              .build());
    }
    syntax.options().forEach(option -> spec.addOption(spec(option)));
    return spec.addOption(help());
  }

  private static OptionSpec spec(Option option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.names().toArray(String[]::new)).description(option.description());
    if (option.isFlag()) {
      return spec.build();
    }
    spec.paramLabel(option.label());
    return option.several()
        ? spec.type(List.class).auxiliaryTypes(String.class).arity("1").build()
        : spec.type(String.class).build();
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  /** Examples come before the synopsis; as a header they would stand in the list of commands. */
  private static String examples(List<String> lines) {
    return lines.isEmpty() ? "Usage: " : "Examples:%n" + String.join("%n", lines) + "%n%nUsage: ";
  }

  private static int wrong(ParameterException e, Console console) {
    console.err().println("datalyptica: " + Safe.line(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, console.err());
    console
        .err()
        .println("  try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int help(CommandLine line, Console console) {
    console.out().print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
    return ExitCode.OK;
  }
}

package io.datalyptica.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Help, and short words on wrong usage. */
final class Usage {
  private Usage() {}

  /** Examples come before the synopsis; as a header they would stand in the list of commands. */
  static String examples(String... lines) {
    return "Examples:%n" + String.join("%n", lines) + "%n%nUsage: ";
  }

  static int wrong(ParameterException e, Console console) {
    CommandLine line = e.getCommandLine();
    console.err().println("datalyptica: " + Safe.line(e.getMessage()));
    UnmatchedArgumentException.printSuggestions(e, console.err());
    console.err().println("  try: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  static int help(CommandLine line, Console console) {
    console.out().print(line.getUsageMessage(CommandLine.Help.Ansi.OFF));
    return ExitCode.OK;
  }
}

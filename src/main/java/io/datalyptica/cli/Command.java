package io.datalyptica.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: how it looks on the command line, and what it does. */
interface Command {
  CommandSpec spec();

  /** Returns the exit code. */
  int run(ParseResult args, Console console);
}

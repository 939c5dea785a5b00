package io.datalyptica.cli;

/** One command: how it looks on the command line, and what it does. */
interface Command {
  Syntax syntax();

  /** Returns the exit code. */
  int run(Arguments args, Console console);
}

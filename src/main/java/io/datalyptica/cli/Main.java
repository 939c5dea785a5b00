package io.datalyptica.cli;

import io.datalyptica.app.UnusableSchema;

/** The entry point of the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Console console = Console.system();
    int code = run(console, args);
    console.out().flush();
    if (console.out().checkError() && code == ExitCode.OK) {
      console
          .err()
          .println(
              "datalyptica: standard output was closed or is full: what was read from it is not"
                  + " whole");
      code = ExitCode.ENVIRONMENT;
    }
    console.err().flush();
    // Nothing is left to clean up, and halt spares the 5 ms that an orderly shutdown takes.
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs one command and returns its exit code; a stack trace is printed only with {@code --debug}.
   */
  static int run(Console console, String... args) {
    try {
      return Commands.run(console, args);
    } catch (UsageException e) {
      console.err().println("datalyptica: " + Safe.line(e.getMessage()));
      console.err().println("  try: datalyptica " + args[0] + " --help");
      return ExitCode.USAGE;
    } catch (UnusableSchema e) {
      console.err().println("datalyptica: " + Safe.line(e.getMessage()));
      return ExitCode.USAGE;
    } catch (EnvironmentException e) {
      console.err().println("datalyptica: " + e.getMessage());
      return ExitCode.ENVIRONMENT;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return bug(e, console, args);
    }
  }

  private static int bug(Throwable e, Console console, String... args) {
    console
        .err()
        .println(
            "datalyptica: this is a bug in datalyptica, not in the profile: "
                + e.getClass().getSimpleName());
    for (String arg : args) {
      if (arg.equals("--debug")) {
        e.printStackTrace(console.err());
        return ExitCode.BUG;
      }
    }
    console
        .err()
        .println(
            "  run the same command with --debug for the trace, and report it together with the"
                + " profile");
    return ExitCode.BUG;
  }
}

package io.datalyptica.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** One run of the command line in this JVM: exit code and both streams. */
record Ran(int code, String out, String err) {
  /** So that no test fails one day because what is known has grown old. */
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  static Ran with(String input, String... args) {
    return with(false, input, args);
  }

  /** As somebody at a terminal would run it who types {@code input}. */
  static Ran atTerminal(String input, String... args) {
    return with(true, input, args);
  }

  private static Ran with(boolean terminal, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            outStream,
            errStream,
            terminal,
            terminal,
            terminal,
            () -> TODAY);
    int code = Main.run(console, args);
    outStream.flush();
    errStream.flush();
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Ran of(String... args) {
    return with("", args);
  }
}

package io.datalyptica.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** {@code datalyptica version}. */
final class VersionCommand implements Command {
  @Override
  public Syntax syntax() {
    return Syntax.of("Print the version and the Java it runs on.");
  }

  @Override
  public int run(Arguments args, Console console) {
    console.out().println("datalyptica " + version() + " (Java " + Runtime.version() + ")");
    return ExitCode.OK;
  }

  static String version() {
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.datalyptica.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code datalyptica version}. */
final class VersionCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description("Print the version and the Java it runs on.");
    return spec;
  }

  @Override
  public int run(ParseResult args, Console console) {
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

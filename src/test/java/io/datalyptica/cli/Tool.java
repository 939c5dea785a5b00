package io.datalyptica.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program of the machine that a test needs. */
final class Tool {
  private Tool() {}

  /** Skips the test, and says so, when the program is not on the PATH. */
  static void needed(String name) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(d -> Files.isExecutable(Path.of(d, name)));
    if (!there) {
      System.err.println("a test is skipped: " + name + " is not installed");
    }
    assumeTrue(there, name + " is not installed");
  }

  /** What it prints, on both streams. */
  static String says(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}

package io.datalyptica.verify;

import io.datalyptica.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of the machine, for tests that hold our output to somebody else's judgement. */
final class Command {
  private Command() {}

  /** The end of a program: standard output and error together. */
  record Outcome(int status, String text) {}

  static boolean isOnPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  static Outcome run(Path folder, String input, List<String> words)
      throws IOException, InterruptedException {
    Path in = Files.createTempFile("datalyptica", ".in");
    Path out = Files.createTempFile("datalyptica", ".out");
    try {
      Files.writeString(in, input);
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      return new Outcome(Patience.end(process), Files.readString(out));
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }
}

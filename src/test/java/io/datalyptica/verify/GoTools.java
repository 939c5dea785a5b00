package io.datalyptica.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The tools of the Go module {@code test-fixtures/tools}, which pins their versions: built into
 * {@code target/tools} once, from the module cache or through the configured proxy.
 */
final class GoTools {
  private static final Path SOURCE = Path.of("test-fixtures/tools");
  private static final Path BUILT = Path.of("target/tools").toAbsolutePath();

  private GoTools() {}

  static boolean canBeBuilt() {
    return Command.isOnPath("go");
  }

  static Path build(String tool) throws IOException, InterruptedException {
    Files.createDirectories(BUILT);
    Path binary = BUILT.resolve(tool);
    try (FileChannel channel =
            FileChannel.open(
                BUILT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(binary) || older(binary, SOURCE.resolve("go.sum"))) {
        Command.Outcome outcome =
            Command.run(
                SOURCE, "", List.of("go", "build", "-mod=readonly", "-o", BUILT + "/", "tool"));
        if (outcome.status() != 0) {
          throw new IOException("go build of test-fixtures/tools failed:\n" + outcome.text());
        }
      }
    }
    return binary;
  }

  private static boolean older(Path one, Path other) throws IOException {
    return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
  }
}

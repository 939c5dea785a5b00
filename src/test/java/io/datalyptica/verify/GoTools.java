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
 * {@code target/tools} once, from the module cache or through the configured proxy. A large one has
 * a module of its own in a folder of its name, so that it takes no part in the versions of the
 * others and is built when it is wanted.
 */
public final class GoTools {
  private static final Path SOURCE = Path.of("test-fixtures/tools");
  private static final Path BUILT = Path.of("target/tools").toAbsolutePath();

  private GoTools() {}

  public static boolean canBeBuilt() {
    return Command.isOnPath("go");
  }

  /** One at a time: a lock of a file is of the whole JVM, which would refuse a second thread. */
  public static synchronized Path build(String tool) throws IOException, InterruptedException {
    Files.createDirectories(BUILT);
    Path binary = BUILT.resolve(tool);
    Path own = SOURCE.resolve(tool);
    Path source = Files.exists(own.resolve("go.mod")) ? own : SOURCE;
    try (FileChannel channel =
            FileChannel.open(
                BUILT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(binary) || older(binary, source.resolve("go.sum"))) {
        Command.Outcome outcome =
            Command.run(
                source,
                "",
                // promtool's service discoveries, most of its code, are not wanted.
                List.of(
                    "go",
                    "build",
                    "-mod=readonly",
                    "-tags=remove_all_sd",
                    "-o",
                    BUILT + "/",
                    "tool"));
        if (outcome.status() != 0) {
          throw new IOException("go build of " + source + " failed:\n" + outcome.text());
        }
      }
    }
    return binary;
  }

  private static boolean older(Path one, Path other) throws IOException {
    return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
  }
}

package io.datalyptica.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Caches of builds and runtimes that are gone: without this a folder of caches would grow with every build. */
final class UnusedCaches {
  private static final Duration KEPT = Duration.ofDays(30);

  /** As the launcher names them: version, hash, runtime, platform. */
  private static final Pattern OURS = Pattern.compile("[0-9][^-]*-[0-9a-f]{12}-.+");

  private UnusedCaches() {}

  /** The time is that of the caches just made: no clock is asked. */
  static void removeBeside(Path home) throws IOException {
    Instant now = lastUse(home);
    for (Path other : FileTree.children(home.getParent())) {
      if (!other.equals(home)
          && OURS.matcher(other.getFileName().toString()).matches()
          && Files.isRegularFile(other.resolve("lock"))
          && lastUse(other).plus(KEPT).isBefore(now)) {
        FileTree.remove(other);
      }
    }
  }

  /** A file system that keeps no times of reading says when it was made: then a cache in use is made anew once a month. */
  private static Instant lastUse(Path home) throws IOException {
    Instant last = Instant.MIN;
    for (Path file : FileTree.children(home)) {
      if (!file.getFileName().toString().endsWith(".jar")) {
        BasicFileAttributes times = Files.readAttributes(file, BasicFileAttributes.class);
        last = later(last, later(times.lastAccessTime().toInstant(), times.lastModifiedTime().toInstant()));
      }
    }
    return last;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

package io.datalyptica.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Caches of builds and runtimes that are gone: without this a folder of caches would grow with
 * every build.
 */
final class UnusedCaches {
  private static final Duration KEPT = Duration.ofDays(30);

  /** Of 45 MiB each: whoever works on the program makes new ones with every build. */
  static final int MOST = 8;

  /** As the launcher names them: version, hash, runtime, platform. */
  private static final Pattern OURS = Pattern.compile("[0-9][^-]*-[0-9a-f]{12}-.+");

  private UnusedCaches() {}

  /** The time is that of the caches just made: no clock is asked. */
  static void removeBeside(Path home) throws IOException {
    Instant oldest = lastUse(home).minus(KEPT);
    Map<Path, Instant> others = new HashMap<>();
    for (Path other : FileTree.children(home.getParent())) {
      if (!other.equals(home)
          && OURS.matcher(other.getFileName().toString()).matches()
          && Files.isRegularFile(other.resolve("lock"))) {
        others.put(other, lastUse(other));
      }
    }
    List<Path> latestFirst = new ArrayList<>(others.keySet());
    latestFirst.sort(Comparator.comparing((Path other) -> others.get(other)).reversed());
    for (int i = 0; i < latestFirst.size(); i++) {
      if (i >= MOST || others.get(latestFirst.get(i)).isBefore(oldest)) {
        FileTree.remove(latestFirst.get(i));
      }
    }
  }

  /**
   * A file system that keeps no times of reading says when it was made: then a cache in use is made
   * anew once a month.
   */
  private static Instant lastUse(Path home) throws IOException {
    Instant last = Instant.MIN;
    for (Path file : FileTree.children(home)) {
      if (!file.getFileName().toString().endsWith(".jar")) {
        BasicFileAttributes times = Files.readAttributes(file, BasicFileAttributes.class);
        last =
            later(
                last,
                later(times.lastAccessTime().toInstant(), times.lastModifiedTime().toInstant()));
      }
    }
    return last;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

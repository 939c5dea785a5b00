package io.datalyptica.output;

import io.datalyptica.output.OutputFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The directory to write, by its real path. A symbolic link is refused rather than followed: the
 * name that the user gave would stay a link, and the tree appear somewhere else.
 *
 * @param named as the user named it, for messages
 * @param real absolute, and without links as far as it exists
 */
record Target(Path named, Path real) {

  /** What was found at the name. */
  sealed interface Found {}

  record Usable(Target target) implements Found {}

  record Unusable(OutputFault fault) implements Found {}

  static Found find(Path named) throws IOException {
    Path absolute = named.toAbsolutePath();
    if (Files.isSymbolicLink(absolute)) {
      Path leads = absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize();
      String message = named + " is a symbolic link to " + leads + "; the tree would appear there";
      return unusable(named, message, "name the directory " + leads + " itself");
    }
    Path existing = absolute;
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing)) {
      String blocked = existing == null ? named.toString() : existing.toString();
      String message = blocked + " is not a directory; no tree can be put at " + named;
      return unusable(named, message, "name a directory, or a place where one can be made");
    }
    Path real = existing.toRealPath();
    if (existing.getNameCount() < absolute.getNameCount()) {
      real =
          real.resolve(absolute.subpath(existing.getNameCount(), absolute.getNameCount()))
              .normalize();
    }
    return new Usable(new Target(named, real));
  }

  boolean exists() {
    return Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS);
  }

  private static Found unusable(Path named, String message, String remedy) {
    return new Unusable(new OutputFault(Kind.TARGET, named.toString(), message, remedy));
  }
}

package io.datalyptica.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Removes trees that only we know of (staging), and directories that our files have left empty. */
final class Removal {
  private Removal() {}

  /** Removes a tree of our own with everything in it; links are removed, never followed. */
  static void tree(Path root) throws IOException {
    if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      makeOurs(root);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
        for (Path entry : entries) {
          tree(entry);
        }
      }
    }
    Files.deleteIfExists(root);
  }

  /** A directory that was copied read-only cannot be emptied otherwise. */
  private static void makeOurs(Path directory) throws IOException {
    if (!Files.isWritable(directory)
        && Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static void ifEmpty(Path directory) throws IOException {
    try {
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException _) {
      // Something is left in it, so it stays.
    }
  }

  /** Removes the parents of {@code file} as far as they are empty, but never {@code root}. */
  static void emptyParents(Path root, Path file) throws IOException {
    for (Path parent = file.getParent();
        parent != null && !parent.equals(root);
        parent = parent.getParent()) {
      try {
        Files.deleteIfExists(parent);
      } catch (DirectoryNotEmptyException notEmpty) {
        return;
      }
    }
  }
}

package io.datalyptica.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with all that is in it. */
final class FileTree {
  private FileTree() {}

  /** Does nothing when there is none; a symbolic link is not followed. */
  static void remove(Path root) throws IOException {
    if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      for (Path child : children(root)) {
        remove(child);
      }
    }
    Files.deleteIfExists(root);
  }

  static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (var stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    }
    return children;
  }
}

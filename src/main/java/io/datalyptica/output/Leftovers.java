package io.datalyptica.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what stands beside a directory after its tree was swapped, by this run or by one that was
 * killed. A killed run does not say whether it had swapped already, and need not: in either case
 * what is not in its list of known files appeared, or was changed, while it ran, is not ours to
 * remove, and is put where it belongs.
 */
final class Leftovers {
  /** The ending of a saved file whose name is taken in the new tree. */
  static final String SAVED = ".saved-by-datalyptica";

  private Leftovers() {}

  /**
   * Whether there may be any: a killed run leaves the file of its lock as well, and one that could
   * not remove its first container leaves that. Only then is the parent read, which may hold a
   * thousand trees.
   *
   * @param lock whether the file of a run's lock was there
   */
  static boolean maybe(Path dir, boolean lock) {
    return lock
        || dir.getParent() != null
            && Files.exists(SiblingNames.staging(dir, 0), LinkOption.NOFOLLOW_LINKS);
  }

  static List<Path> of(Path dir) throws IOException {
    List<Path> found = new ArrayList<>();
    Path parent = dir.getParent();
    if (parent != null && Files.isDirectory(parent)) {
      String prefix = SiblingNames.stagingPrefix(dir);
      // By hand: the pattern of a directory stream would have to be escaped.
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
        for (Path entry : entries) {
          boolean named = entry.getFileName().toString().startsWith(prefix);
          if (named && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            found.add(entry);
          }
        }
      }
    }
    return found;
  }

  /**
   * Empties and removes a container.
   *
   * @return what was saved, relative to the directory, for the user to know
   */
  static List<String> remove(Path container, Path dir) throws IOException {
    List<String> saved = new ArrayList<>();
    Path known = container.resolve(StagedTree.KNOWN);
    Path tree = container.resolve(StagedTree.TREE);
    if (Files.exists(known) && Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
      save(tree, tree, dir, new HashSet<>(Files.readAllLines(known)), saved);
    }
    Removal.tree(tree);
    Removal.tree(container);
    return saved;
  }

  private static void save(Path from, Path tree, Path dir, Set<String> known, List<String> saved)
      throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        BasicFileAttributes at =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (at.isDirectory()) {
          save(entry, tree, dir, known, saved);
        } else if (!isKnown(at, known)) {
          put(entry, dir.resolve(tree.relativize(entry)));
          saved.add(tree.relativize(entry).toString());
        }
      }
    }
  }

  private static boolean isKnown(BasicFileAttributes at, Set<String> known) {
    return known.contains(String.valueOf(at.fileKey())) || known.contains(StagedTree.signature(at));
  }

  /**
   * At its own name when that is free; a file that took the place of its directory moves it up
   * beside that file.
   */
  private static void put(Path file, Path place) throws IOException {
    Path parent = place.getParent();
    for (Path at = parent; at != null; at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        parent = at.getParent();
      }
    }
    Files.createDirectories(parent);
    Path free = parent.resolve(place.getFileName());
    for (int i = 0; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = parent.resolve(place.getFileName() + SAVED + (i == 0 ? "" : "-" + i));
    }
    Files.move(file, free, StandardCopyOption.ATOMIC_MOVE);
  }
}

package io.datalyptica.output;

import java.nio.file.Path;

/**
 * Names of what a run keeps beside the directory or file it writes: dot files that carry its own
 * name.
 */
final class SiblingNames {
  /**
   * Leaves room for our endings in the 255 bytes that a name may have, even when every character
   * takes four.
   */
  private static final int MAX_NAME = 40;

  private SiblingNames() {}

  static Path runLock(Path dir) {
    return dir.resolveSibling(prefix(dir) + "run");
  }

  static String stagingPrefix(Path dir) {
    return prefix(dir) + "staging-";
  }

  /**
   * Where a new tree is built; the first is the usual one, the others are taken while it cannot be
   * removed.
   *
   * @param number from 0
   */
  static Path staging(Path dir, int number) {
    return dir.resolveSibling(stagingPrefix(dir) + number);
  }

  static String replacementPrefix(Path file) {
    return prefix(file) + "fix-";
  }

  /** Where another text of a file stands until it takes its place. */
  static Path replacement(Path file, long process) {
    return file.resolveSibling(replacementPrefix(file) + process);
  }

  private static String prefix(Path dir) {
    String name = dir.getFileName().toString();
    if (name.length() > MAX_NAME) {
      name = name.substring(0, MAX_NAME) + Integer.toHexString(name.hashCode());
    }
    return "." + name + ".datalyptica-";
  }
}

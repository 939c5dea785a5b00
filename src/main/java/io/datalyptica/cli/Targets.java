package io.datalyptica.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where each of several trees goes: into the sub-directory named after its profile, one beside the
 * other.
 */
final class Targets {
  private Targets() {}

  /**
   * By profile; wrong usage when two trees would share a place, on this file system or one that
   * ignores case.
   */
  static Map<String, Path> of(List<String> profiles, Path directory) {
    Map<String, Path> targets = new LinkedHashMap<>();
    Map<String, String> taken = new HashMap<>();
    for (String profile : profiles) {
      String stem = stem(profile);
      String other = taken.putIfAbsent(stem.toLowerCase(Locale.ROOT), stem);
      if (other != null) {
        throw new UsageException(
            "two profiles are named "
                + Safe.line(other)
                + (other.equals(stem) ? "" : " and " + Safe.line(stem))
                + ": they would share one sub-directory");
      }
      targets.put(profile, directory.resolve(stem));
    }
    return targets;
  }

  /**
   * The name without its last ending; beside a tree the writer keeps dot files that carry the
   * tree's name.
   */
  private static String stem(String profile) {
    if (profile.equals("-")) {
      throw new UsageException(
          "the tree of standard input has no name: render it alone, or from a file");
    }
    Path file = path(profile).getFileName();
    String name = file == null ? "" : file.toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    if (stem.isEmpty()
        || stem.equals(".")
        || stem.equals("..")
        || stem.startsWith(".") && stem.contains(".datalyptica-")) {
      throw new UsageException(
          "no sub-directory can be named after "
              + Safe.line(profile)
              + ": name the file otherwise");
    }
    return stem;
  }

  /** A path of the command line. */
  static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("not a path: " + Safe.line(e.getInput()));
    }
  }
}

package io.datalyptica.output;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The contents of {@code .datalyptica.lock}: which files of a directory are ours, and the hash each had when we wrote
 * it. Text, one file per line and sorted, so that it merges like a source file; without a clock, so that the same
 * profile gives the same bytes. The lines are those of {@code sha256sum}, which skips the comments: {@code sha256sum -c
 * .datalyptica.lock} checks a tree by hand.
 */
record OwnedFiles(String profile, SequencedMap<String, String> hashes) {
  static final String NAME = ".datalyptica.lock";
  static final OwnedFiles NONE = new OwnedFiles("", new TreeMap<>());
  private static final int FORMAT = 1;
  private static final String HEADER = "# datalyptica lock, format ";
  private static final String PROFILE = "# profile ";
  private static final String HINT = "# Files owned by datalyptica; to check them: sha256sum -c " + NAME + "\n";
  private static final int HASH_LENGTH = 64;

  OwnedFiles {
    hashes = Collections.unmodifiableSequencedMap(new TreeMap<>(hashes));
  }

  /** A text that is not a list of owned files, in words for the user. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    Unreadable(String message, String remedy) {
      super(message);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(100 + 110 * hashes.size());
    text.append(HEADER).append(FORMAT).append('\n').append(PROFILE).append(profile).append('\n').append(HINT);
    hashes.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    return text.toString();
  }

  static OwnedFiles parse(String text) throws Unreadable {
    String[] lines = text.split("\r?\n", -1);
    requireFormat(lines[0]);
    String profile = "";
    TreeMap<String, String> hashes = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      if (line.startsWith(PROFILE)) {
        profile = line.substring(PROFILE.length());
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        addEntry(line, i + 1, hashes);
      }
    }
    return new OwnedFiles(profile, hashes);
  }

  private static void requireFormat(String first) throws Unreadable {
    String number = first.startsWith(HEADER) ? first.substring(HEADER.length()) : "";
    if (number.equals(Integer.toString(FORMAT))) {
      return;
    }
    if (number.matches("[0-9]{1,9}")) {
      throw new Unreadable(
          "it has format " + number + ", written by a newer datalyptica; this one knows format " + FORMAT,
          "render with the version of datalyptica that wrote this tree, or a newer one");
    }
    throw damaged("line 1 is not the header of such a list");
  }

  private static void addEntry(String line, int number, TreeMap<String, String> hashes) throws Unreadable {
    if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
      throw new Unreadable(
          "line " + number + " is the marker of an unresolved merge",
          "take either side of the merge for " + NAME + ", then render again with --overwrite-edited");
    }
    int gap = line.indexOf("  ");
    String path = gap < 0 ? "" : line.substring(gap + 2);
    if (gap != HASH_LENGTH || !isHex(line, gap) || !isInside(path)) {
      throw damaged("line " + number + " is not a hash and a path inside the tree");
    }
    if (hashes.putIfAbsent(path, line.substring(0, gap)) != null) {
      throw damaged("line " + number + " names " + path + " a second time");
    }
  }

  private static Unreadable damaged(String what) {
    return new Unreadable(
        what, "restore " + NAME + " from version control; without it files of earlier runs cannot be told from yours");
  }

  private static boolean isHex(String line, int end) {
    for (int i = 0; i < end; i++) {
      if (Character.digit(line.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Guards against a list that names files outside of the tree, which we would then remove. */
  static boolean isInside(String path) {
    if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || path.indexOf(':') >= 0) {
      return false;
    }
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (end == from || path.charAt(from) == '.') {
        return false;
      }
      from = end + 1;
    }
    return true;
  }
}

package io.datalyptica.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The contents of {@code .datalyptica.lock}: which files of a directory are ours, and the {@link
 * Fingerprint} each had when we wrote it. Text, one file per line and sorted, so that it merges
 * like a source file; without a clock, so that the same profile gives the same bytes. After them
 * stand the facts that objects do not show, by which a later change is judged. Format 1, which had
 * SHA-256, and format 2, which had no facts, are read as well.
 */
record OwnedFiles(Provenance provenance, SequencedMap<String, String> fingerprints) {
  static final String NAME = ".datalyptica.lock";
  static final OwnedFiles NONE = new OwnedFiles(Provenance.NONE, new TreeMap<>());
  private static final int FORMAT = 3;
  private static final String HEADER = "# datalyptica lock, format ";
  private static final String PROFILE = "# profile ";
  private static final String VERSION = "# version ";
  private static final String TEXT = "# fingerprint of the profile ";
  private static final String HINT =
      "# Files owned by datalyptica: CRC-32 and Adler-32, length, path\n";
  private static final String FACTS =
      "# What objects do not show and a change is judged by: component, what, value\n";
  private static final String FACT = "= ";

  OwnedFiles {
    fingerprints = Collections.unmodifiableSequencedMap(new TreeMap<>(fingerprints));
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
    StringBuilder text = new StringBuilder(100 + 80 * fingerprints.size());
    text.append(HEADER)
        .append(FORMAT)
        .append('\n')
        .append(PROFILE)
        .append(provenance.profile())
        .append('\n');
    if (provenance.isRecorded()) {
      text.append(VERSION).append(provenance.version()).append('\n');
      text.append(TEXT).append(provenance.text()).append('\n');
    }
    text.append(HINT);
    fingerprints.forEach(
        (path, fingerprint) -> text.append(fingerprint).append("  ").append(path).append('\n'));
    if (provenance.isRecorded()) {
      text.append(FACTS);
      for (String fact : provenance.facts()) {
        text.append(FACT).append(fact).append('\n');
      }
    }
    return text.toString();
  }

  /** Whether the two lists are of the same tree. */
  boolean sameTree(OwnedFiles other) {
    return provenance.sameTree(other.provenance) && fingerprints.equals(other.fingerprints);
  }

  static OwnedFiles parse(String text) throws Unreadable {
    String profile = "";
    String version = "";
    String sum = "";
    List<String> facts = new ArrayList<>();
    TreeMap<String, String> fingerprints = new TreeMap<>();
    int number = 0;
    for (int at = 0; at <= text.length(); ) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      boolean returned = feed > at && text.charAt(feed - 1) == '\r';
      String line = text.substring(at, returned ? end - 1 : end);
      at = end + 1;
      number++;
      if (number == 1) {
        requireFormat(line);
      } else if (line.startsWith(PROFILE)) {
        profile = line.substring(PROFILE.length());
      } else if (line.startsWith(VERSION)) {
        version = line.substring(VERSION.length());
      } else if (line.startsWith(TEXT)) {
        sum = line.substring(TEXT.length());
      } else if (line.startsWith(FACT)) {
        facts.add(line.substring(FACT.length()));
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        addEntry(line, number, fingerprints);
      }
    }
    return new OwnedFiles(new Provenance(profile, version, sum, facts), fingerprints);
  }

  private static void requireFormat(String first) throws Unreadable {
    String number = first.startsWith(HEADER) ? first.substring(HEADER.length()) : "";
    if (number.equals("1") || number.equals("2") || number.equals(Integer.toString(FORMAT))) {
      return;
    }
    if (number.matches("[0-9]{1,9}")) {
      throw new Unreadable(
          "it has format "
              + number
              + ", written by a newer datalyptica; this one knows format "
              + FORMAT,
          "render with the version of datalyptica that wrote this tree, or a newer one");
    }
    throw damaged("line 1 is not the header of such a list");
  }

  private static void addEntry(String line, int number, TreeMap<String, String> fingerprints)
      throws Unreadable {
    if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
      throw new Unreadable(
          "line " + number + " is the marker of an unresolved merge",
          "take either side of the merge for "
              + NAME
              + ", then render again with --overwrite-edited");
    }
    int gap = line.indexOf("  ");
    String path = gap < 0 ? "" : line.substring(gap + 2);
    if (gap < 0 || !Fingerprint.isLegal(line.substring(0, gap)) || !isInside(path)) {
      throw damaged("line " + number + " is not a fingerprint and a path inside the tree");
    }
    if (fingerprints.putIfAbsent(path, line.substring(0, gap)) != null) {
      throw damaged("line " + number + " names " + path + " a second time");
    }
  }

  private static Unreadable damaged(String what) {
    return new Unreadable(
        what,
        "restore "
            + NAME
            + " from version control; without it files of earlier runs cannot be told from yours");
  }

  /** Guards against a list that names files outside of the tree, which we would then remove. */
  static boolean isInside(String path) {
    if (path.isEmpty()
        || path.indexOf('\\') >= 0
        || path.indexOf('\0') >= 0
        || path.indexOf(':') >= 0) {
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

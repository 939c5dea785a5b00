package io.datalyptica.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks at a directory once, without writing, and says for every path that is wanted or recorded as
 * ours what stands there. Files are read and compared, never only stated: rewriting an equal file
 * costs ten times as much as reading it.
 */
final class Survey {
  private final Path dir;
  private final WantedFiles wanted;
  private final OwnedFiles owned;
  private final Map<String, Way> ways = new HashMap<>();
  private final TreeMap<String, Standing> standings = new TreeMap<>();

  /** What stands of ours and is not wanted so. */
  private final TreeMap<String, byte[]> before = new TreeMap<>();

  private Standing lock = Standing.MISSING;

  /** What stands at the place of a directory on the way to a file. */
  private enum Way {
    OPEN,
    ABSENT,
    LINKED,
    BLOCKED
  }

  private Survey(Path dir, WantedFiles wanted, OwnedFiles owned) {
    this.dir = dir;
    this.wanted = wanted;
    this.owned = owned;
  }

  static Survey of(Path dir, WantedFiles wanted) throws IOException, OwnedFiles.Unreadable {
    byte[] lock = readLock(dir);
    OwnedFiles owned =
        lock == null ? OwnedFiles.NONE : OwnedFiles.parse(new String(lock, StandardCharsets.UTF_8));
    Survey survey = new Survey(dir, wanted, owned);
    if (lock != null) {
      survey.lock =
          LineEnds.sameText(lock, wanted.lock()) || owned.sameTree(wanted.owned())
              ? Standing.EQUAL
              : Standing.OUTDATED;
    }
    for (Map.Entry<String, byte[]> file : wanted.files().entrySet()) {
      survey.standings.put(file.getKey(), survey.wantedAt(file.getKey(), file.getValue()));
    }
    for (Map.Entry<String, String> file : owned.fingerprints().entrySet()) {
      if (!wanted.files().containsKey(file.getKey())) {
        survey.standings.put(file.getKey(), survey.staleAt(file.getKey(), file.getValue()));
      }
    }
    return survey;
  }

  /** By path, sorted. */
  SortedMap<String, Standing> standings() {
    return standings;
  }

  /** MISSING, EQUAL or OUTDATED. */
  Standing lock() {
    return lock;
  }

  /** What the new tree is judged against. */
  StandingTree tree() {
    return StandingTree.of(owned != OwnedFiles.NONE, owned.provenance(), before, standings);
  }

  int equalFiles() {
    int equal = 0;
    for (Standing standing : standings.values()) {
      if (standing == Standing.EQUAL) {
        equal++;
      }
    }
    return equal;
  }

  private static byte[] readLock(Path dir) throws IOException, OwnedFiles.Unreadable {
    Path lock = dir.resolve(OwnedFiles.NAME);
    BasicFileAttributes at =
        Files.exists(lock, LinkOption.NOFOLLOW_LINKS) ? attributes(lock) : null;
    if (at == null) {
      return null;
    }
    if (!at.isRegularFile()) {
      throw new OwnedFiles.Unreadable(
          "it is not a plain file", "move it away, or restore it from version control");
    }
    return Files.readAllBytes(lock);
  }

  private Standing wantedAt(String path, byte[] contents) throws IOException {
    Way way = wayTo(path);
    if (way != Way.OPEN) {
      return way == Way.LINKED
          ? Standing.LINKED
          : way == Way.BLOCKED ? Standing.FOREIGN : Standing.MISSING;
    }
    Path file = dir.resolve(path);
    BasicFileAttributes at = attributes(file);
    if (at == null) {
      return Standing.MISSING;
    }
    if (at.isSymbolicLink()) {
      return Standing.LINKED;
    }
    if (at.isDirectory()) {
      return holdsOnlyStale(path) ? Standing.MISSING : Standing.FOREIGN;
    }
    if (!at.isRegularFile()) {
      return Standing.FOREIGN;
    }
    byte[] found = Files.readAllBytes(file);
    if (LineEnds.sameText(found, contents)) {
      return Standing.EQUAL;
    }
    String fingerprint = owned.fingerprints().get(path);
    if (fingerprint == null) {
      return Standing.FOREIGN;
    }
    before.put(path, found);
    return LineEnds.hasFingerprint(found, fingerprint) ? Standing.OUTDATED : Standing.EDITED;
  }

  private Standing staleAt(String path, String fingerprint) throws IOException {
    Way way = wayTo(path);
    if (way != Way.OPEN) {
      return way == Way.LINKED ? Standing.LINKED : Standing.GONE;
    }
    Path file = dir.resolve(path);
    BasicFileAttributes at = attributes(file);
    if (at == null || !at.isRegularFile()) {
      return Standing.GONE;
    }
    byte[] found = Files.readAllBytes(file);
    before.put(path, found);
    return LineEnds.hasFingerprint(found, fingerprint) ? Standing.STALE : Standing.STALE_EDITED;
  }

  /**
   * The way to a file; each directory is looked at once, and nothing below one that is not there.
   */
  private Way wayTo(String path) throws IOException {
    Way way = wayInto("");
    for (int end = path.indexOf('/');
        end >= 0 && way == Way.OPEN;
        end = path.indexOf('/', end + 1)) {
      way = wayInto(path.substring(0, end));
    }
    return way;
  }

  private Way wayInto(String directory) throws IOException {
    Way known = ways.get(directory);
    if (known == null) {
      Path place = dir.resolve(directory);
      // Absence is the rule on a first run, and an exception for each would cost more than the
      // writing.
      known =
          Files.exists(place, LinkOption.NOFOLLOW_LINKS)
              ? way(directory, attributes(place))
              : Way.ABSENT;
      ways.put(directory, known);
    }
    return known;
  }

  /**
   * A stale file of ours where a directory has to go will be removed; anything else is in the way.
   */
  private Way way(String directory, BasicFileAttributes at) {
    if (at == null) {
      return Way.ABSENT;
    }
    if (at.isSymbolicLink()) {
      return Way.LINKED;
    }
    return at.isDirectory() ? Way.OPEN : isStale(directory) ? Way.ABSENT : Way.BLOCKED;
  }

  private boolean holdsOnlyStale(String path) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir.resolve(path))) {
      for (Path entry : entries) {
        String inside = path + "/" + entry.getFileName();
        boolean ours =
            Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                ? holdsOnlyStale(inside)
                : isStale(inside);
        if (!ours) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isStale(String path) {
    return owned.fingerprints().containsKey(path) && !wanted.files().containsKey(path);
  }

  /** Of the entry itself, links not followed; null when there is none. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException | NotDirectoryException absent) {
      return null;
    } catch (java.nio.file.FileSystemException maybe) {
      // A parent that is a file is reported as a plain "Not a directory".
      if (maybe.getClass() == java.nio.file.FileSystemException.class && isBelowFile(path)) {
        return null;
      }
      throw maybe;
    }
  }

  private static boolean isBelowFile(Path path) {
    for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
      if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
        return !Files.isDirectory(parent);
      }
    }
    return false;
  }
}

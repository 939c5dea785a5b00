package io.datalyptica.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * The complete new directory, built beside the old one: what changes is written, everything else
 * (our unchanged files, and whatever is not ours) is the same file under a second name, so no
 * contents are copied and none can be lost. Beside the tree stands the list of the files that were
 * known when it was built: whoever removes the old tree, this run or a later one, saves what is not
 * in it.
 */
final class StagedTree {
  /**
   * More files than this that are not ours are somebody's project, not a tree of manifests: then
   * they are not linked anew.
   */
  private static final int MAX_LINKS = 20_000;

  static final String TREE = "tree";
  static final String KNOWN = "known";

  private final Path old;
  private final Path container;
  private final Changes changes;
  private final Set<String> changing = new HashSet<>();
  private final Set<String> changedDirectories = new HashSet<>();
  private final StringBuilder known = new StringBuilder();
  private int links;

  /**
   * The old tree cannot be rebuilt beside itself; the caller takes the other way. Nothing was
   * changed.
   */
  static final class CannotLink extends IOException {
    private static final long serialVersionUID = 1L;

    CannotLink(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private StagedTree(Path old, Path container, Changes changes) {
    this.old = old;
    this.container = container;
    this.changes = changes;
    changing.addAll(changes.puts().keySet());
    changing.addAll(changes.drops());
    for (String path : changing) {
      int slash = path.lastIndexOf('/');
      changedDirectories.add(slash < 0 ? "" : path.substring(0, slash));
    }
  }

  /** Builds {@code container/tree}. {@code old} need not exist. */
  static Path build(Path old, Path container, Changes changes) throws IOException {
    StagedTree staged = new StagedTree(old, container, changes);
    Path tree = container.resolve(TREE);
    boolean replaces = Files.exists(old, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      twin(old, tree);
      try {
        staged.mirror(old, tree, "");
      } catch (AccessDeniedException e) {
        throw new CannotLink("a part of " + old.getFileName() + " cannot be read", e);
      }
    } else {
      Files.createDirectory(tree);
    }
    NewFiles.write(tree, changes.puts());
    if (replaces) {
      staged.likeOld(old, tree, "");
      // Renamed into place: a list that a kill cut short would make later runs save files that need
      // no saving.
      NewFiles.write(
          container, KNOWN + ".new", staged.known.toString().getBytes(StandardCharsets.UTF_8));
      Files.move(
          container.resolve(KNOWN + ".new"),
          container.resolve(KNOWN),
          StandardCopyOption.ATOMIC_MOVE);
    }
    return tree;
  }

  private void mirror(Path from, Path to, String path) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        String inside = below(path, entry);
        BasicFileAttributes at =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Path copy = to.resolve(entry.getFileName());
        if (at.isDirectory()) {
          directory(entry, copy, inside);
        } else if (changing.contains(inside)) {
          known.append(signature(at)).append('\n');
        } else {
          known.append(at.fileKey()).append('\n');
          link(entry, copy, at);
        }
      }
    }
  }

  private void directory(Path from, Path to, String inside) throws IOException {
    if (changes.puts().containsKey(inside)) {
      // A file of ours takes the place of a directory that holds only stale files of ours.
      forget(from);
      return;
    }
    count(from);
    twin(from, to);
    mirror(from, to, inside);
    if (changedDirectories.contains(inside) || holdsOnlyChanged(inside)) {
      Removal.ifEmpty(to);
    }
  }

  /**
   * A directory with the owner, group, permissions, access lists and other attributes of {@code
   * from}, that we can write for now.
   */
  private static void twin(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      UnixAttributes.makeWritable(to);
    } catch (FileSystemException e) {
      throw new CannotLink(
          "the owner or the attributes of " + from.getFileName() + " cannot be kept", e);
    }
  }

  /** Notes files that go away with their directory. */
  private void forget(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        BasicFileAttributes at =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (at.isDirectory()) {
          forget(entry);
        } else if (changing.contains(old.relativize(entry).toString())) {
          known.append(signature(at)).append('\n');
        }
      }
    }
  }

  private boolean holdsOnlyChanged(String inside) {
    for (String drop : changes.drops()) {
      if (drop.startsWith(inside + "/")) {
        return true;
      }
    }
    return false;
  }

  private void link(Path file, Path copy, BasicFileAttributes at) throws IOException {
    count(file);
    try {
      if (at.isSymbolicLink()) {
        Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
      } else {
        Files.createLink(copy, file);
      }
    } catch (FileSystemException | UnsupportedOperationException e) {
      throw new CannotLink(old.relativize(file) + " cannot be given a second name", e);
    }
  }

  private void count(Path at) throws CannotLink {
    links++;
    if (links > MAX_LINKS) {
      throw new CannotLink("it holds more than " + MAX_LINKS + " files", null);
    }
  }

  /**
   * Gives the copied directories what the old ones had, from the inside out, after everything has
   * been put into them.
   */
  private void likeOld(Path from, Path to, String path) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(to)) {
      for (Path entry : entries) {
        BasicFileAttributes at =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (at.isDirectory()) {
          likeOld(from.resolve(entry.getFileName()), entry, below(path, entry));
        } else {
          known.append(at.fileKey()).append('\n');
        }
      }
    }
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!changedDirectories.contains(path)) {
      Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }
    UnixAttributes.copyMode(from, to);
  }

  private static String below(String path, Path entry) {
    return path.isEmpty() ? entry.getFileName().toString() : path + "/" + entry.getFileName();
  }

  /**
   * Of a file of ours that goes away: the same name with other contents is not the file that was
   * decided on.
   */
  static String signature(BasicFileAttributes at) {
    return at.fileKey() + " " + at.size() + " " + at.lastModifiedTime().toMillis();
  }
}

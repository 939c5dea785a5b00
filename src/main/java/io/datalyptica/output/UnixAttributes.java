package io.datalyptica.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Permission bits with set-group-id and sticky, owners, and devices: what {@code java.nio.file}
 * knows only under the name {@code unix}.
 */
final class UnixAttributes {
  private static final String MODE = "unix:mode";
  private static final int PERMISSIONS = 07777;
  private static final int OWNER_ALL = 0700;
  private static final int WRITE = 0222;

  private UnixAttributes() {}

  static boolean sameDevice(Path one, Path other) throws IOException {
    return Files.getAttribute(one, "unix:dev").equals(Files.getAttribute(other, "unix:dev"));
  }

  static void makeWritable(Path directory) throws IOException {
    set(directory, mode(directory) | OWNER_ALL);
  }

  static void copyMode(Path from, Path to) throws IOException {
    set(to, mode(from));
  }

  /** Whether anybody may write, by the permissions alone. */
  static boolean hasWriters(Path path) throws IOException {
    return (mode(path) & WRITE) != 0;
  }

  /** Says whether the owner and group are the same now. */
  static boolean copyOwner(Path from, Path to) throws IOException {
    try {
      for (String owner : List.of("unix:uid", "unix:gid")) {
        Object wanted = Files.getAttribute(from, owner);
        if (!wanted.equals(Files.getAttribute(to, owner))) {
          Files.setAttribute(to, owner, wanted);
        }
      }
      return true;
    } catch (FileSystemException _) {
      return false;
    }
  }

  private static int mode(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, MODE, LinkOption.NOFOLLOW_LINKS) & PERMISSIONS;
  }

  private static void set(Path path, int mode) throws IOException {
    if (mode(path) != mode) {
      Files.setAttribute(path, MODE, mode);
    }
  }
}

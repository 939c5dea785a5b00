package io.datalyptica.output;

import io.datalyptica.output.OutputFault.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a file of the user's own another text: in one step, on the disk before it is seen, and
 * never half. Symbolic links, owner and permissions stay; another name of the same file (a hard
 * link) keeps the old text.
 */
public final class FileReplacement {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Path named;

  private FileReplacement(Path named) {
    this.named = named;
  }

  /**
   * @param before what the file must hold, a byte order mark apart, which stays
   * @return why it is as it was
   */
  public static Optional<OutputFault> replace(Path file, String before, String after) {
    FileReplacement replacement = new FileReplacement(file);
    try {
      synchronized (FileReplacement.class) { // it may have two names in one run
        return replacement.replace(before, after);
      }
    } catch (AccessDeniedException e) {
      return Optional.of(replacement.denied("no permission for " + e.getFile()));
    } catch (IOException e) {
      return Optional.of(
          replacement.fault(
              Kind.IO, file + ": " + IoFaults.reason(e), "mend the file system, then try again"));
    }
  }

  private Optional<OutputFault> replace(String before, String after) throws IOException {
    Path file = named.toRealPath();
    byte[] old = Files.readAllBytes(file);
    int mark = startsWithMark(old) ? BYTE_ORDER_MARK.length : 0;
    if (!new String(old, mark, old.length - mark, StandardCharsets.UTF_8).equals(before)) {
      return Optional.of(
          fault(Kind.BUSY, named + " was changed while it was being fixed", "try again"));
    }
    if (isReadOnly(file) || isReadOnly(file.getParent())) {
      Path what = isReadOnly(file) ? named : file.getParent();
      return Optional.of(denied(what + " is read-only"));
    }
    Path written = SiblingNames.replacement(file, ProcessHandle.current().pid());
    removeLeftovers(file);
    try {
      byte[] text = after.getBytes(StandardCharsets.UTF_8);
      write(written, Arrays.copyOf(old, mark), text);
      if (!UnixAttributes.copyOwner(file, written)) {
        return Optional.of(denied(named + " would belong to another user"));
      }
      UnixAttributes.copyMode(file, written);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
    return Optional.empty();
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
  }

  /** Whether the permissions say so, even to somebody whom they do not stop. */
  private static boolean isReadOnly(Path path) throws IOException {
    return !Files.isWritable(path) || !UnixAttributes.hasWriters(path);
  }

  private static void write(Path file, byte[] mark, byte[] text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      for (ByteBuffer part : new ByteBuffer[] {ByteBuffer.wrap(mark), ByteBuffer.wrap(text)}) {
        while (part.hasRemaining()) {
          channel.write(part);
        }
      }
      channel.force(true);
    }
  }

  /** What runs left that were killed; what a living one is writing is its own. */
  private static void removeLeftovers(Path file) throws IOException {
    String prefix = SiblingNames.replacementPrefix(file);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(file.getParent())) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(prefix) && !isRunning(name.substring(prefix.length()))) {
          Files.deleteIfExists(entry);
        }
      }
    }
  }

  private static boolean isRunning(String process) {
    try {
      long id = Long.parseLong(process);
      return id != ProcessHandle.current().pid() && ProcessHandle.of(id).isPresent();
    } catch (NumberFormatException _) {
      return true; // not one of ours
    }
  }

  private OutputFault denied(String what) {
    return fault(
        Kind.DENIED,
        what,
        "give this user the permission to write the file and its folder, or take the changes from"
            + " --diff");
  }

  private OutputFault fault(Kind kind, String what, String remedy) {
    return new OutputFault(kind, named.toString(), what + "; nothing of it was changed", remedy);
  }
}

package io.datalyptica.output;

import io.datalyptica.output.OutputFault.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Turns trouble of the file system into words; the reason is the operating system's own. */
final class IoFaults {
  private IoFaults() {}

  static OutputFault of(IOException trouble, Path dir, String consequence) {
    String path =
        trouble instanceof FileSystemException at && at.getFile() != null
            ? at.getFile()
            : dir.toString();
    if (trouble instanceof AccessDeniedException) {
      String remedy = "give this user the permission, or render into another directory";
      return new OutputFault(
          Kind.DENIED, path, "no permission for " + path + "; " + consequence, remedy);
    }
    String reason = reason(trouble);
    if (reason.contains("No space left")
        || reason.contains("quota exceeded")
        || reason.contains("not enough space")) {
      String remedy = "free some space on that file system, then render again";
      return new OutputFault(
          Kind.NO_SPACE, path, "no space left for " + path + "; " + consequence, remedy);
    }
    if (reason.contains("Read-only file system")) {
      String remedy = "render into a directory that can be written";
      return new OutputFault(
          Kind.DENIED, path, path + " is on a read-only file system; " + consequence, remedy);
    }
    String remedy = "mend the file system or choose another directory, then render again";
    return new OutputFault(Kind.IO, path, path + ": " + reason + "; " + consequence, remedy);
  }

  static String reason(IOException trouble) {
    String reason =
        trouble instanceof FileSystemException at ? at.getReason() : trouble.getMessage();
    return reason == null ? trouble.getClass().getSimpleName().replace("Exception", "") : reason;
  }
}

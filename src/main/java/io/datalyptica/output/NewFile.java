package io.datalyptica.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * One file of the user's own, outside every tree of ours: written when nothing is there, never over
 * anything.
 */
public final class NewFile {
  private NewFile() {}

  /**
   * @throws FileAlreadyExistsException when something is there, which stays as it is
   */
  public static void write(Path file, String text) throws IOException {
    Path absolute = file.toAbsolutePath();
    try {
      NewFiles.write(
          absolute.getParent(),
          absolute.getFileName().toString(),
          text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw e.getFile().equals(absolute.toString())
          ? e
          : new FileSystemException(e.getFile(), null, "is not a directory");
    }
  }
}

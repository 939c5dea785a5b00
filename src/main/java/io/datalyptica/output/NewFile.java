package io.datalyptica.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One file of the user's own, outside every tree of ours: written when nothing is there, never over anything. */
public final class NewFile {
  private NewFile() {}

  /**
   * @throws java.nio.file.FileAlreadyExistsException when something is there, which stays as it is
   */
  public static void write(Path file, String text) throws IOException {
    Path absolute = file.toAbsolutePath();
    NewFiles.write(absolute.getParent(), absolute.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8));
  }
}

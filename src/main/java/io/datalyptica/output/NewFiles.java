package io.datalyptica.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that must not be there yet, below a directory of our own. */
final class NewFiles {
  private NewFiles() {}

  static void write(Path root, String path, byte[] contents) throws IOException {
    Path file = root.resolve(path);
    if (!Files.isDirectory(file.getParent())) {
      Files.createDirectories(file.getParent());
    }
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(contents);
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException unnamed) {
      // A full disk is reported without the file.
      FileSystemException named = new FileSystemException(file.toString(), null, unnamed.getMessage());
      named.initCause(unnamed);
      throw named;
    }
  }
}

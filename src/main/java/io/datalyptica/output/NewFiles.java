package io.datalyptica.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Writes files that must not be there yet, below a directory of our own. */
final class NewFiles {
  private NewFiles() {}

  static void write(Path root, String path, byte[] contents) throws IOException {
    Path file = root.resolve(path);
    if (!Files.isDirectory(file.getParent())) {
      Files.createDirectories(file.getParent());
    }
    write(file, contents);
  }

  /**
   * Many files, sorted by path; a directory is looked at, or made, once for all its files in a row.
   */
  static void write(Path root, Map<String, byte[]> files) throws IOException {
    String before = "";
    for (Map.Entry<String, byte[]> one : files.entrySet()) {
      String path = one.getKey();
      String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      if (parent.equals(before)) {
        write(root.resolve(path), one.getValue());
      } else {
        write(root, path, one.getValue());
      }
      before = parent;
    }
  }

  private static void write(Path file, byte[] contents) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(contents);
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException unnamed) {
      // A full disk is reported without the file.
      FileSystemException named =
          new FileSystemException(file.toString(), null, unnamed.getMessage());
      named.initCause(unnamed);
      throw named;
    }
  }
}

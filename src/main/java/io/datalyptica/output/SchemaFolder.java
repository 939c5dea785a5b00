package io.datalyptica.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads single files of a folder that may be large, such as a catalogue of schemas. */
public record SchemaFolder(Path folder) {
  public boolean exists() {
    return Files.isDirectory(folder);
  }

  /** The text of a file below the folder, if it is there. */
  public Optional<String> at(String path) {
    Path file = folder.resolve(path).normalize();
    try {
      return file.startsWith(folder.normalize()) && Files.isRegularFile(file)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

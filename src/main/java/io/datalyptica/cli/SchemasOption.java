package io.datalyptica.cli;

import io.datalyptica.output.SchemaFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The option {@code --schemas} of the commands that check fields. */
final class SchemasOption {
  static final String NAME = "--schemas";

  private SchemasOption() {}

  static Option option() {
    return Option.text(
        NAME,
        "DIR",
        "JSON schemas in kubeconform's layout, GROUP/kind_version.json, for kinds without a"
            + " model.");
  }

  /** The folder; wrong usage when there is none. */
  static Optional<Path> folder(Arguments args) {
    String folder = args.value(NAME, null);
    if (folder == null) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(folder);
      if (new SchemaFolder(path).exists()) {
        return Optional.of(path);
      }
    } catch (InvalidPathException _) {
      // no folder either
    }
    throw new UsageException(NAME + " takes a folder, and " + Safe.line(folder) + " is none");
  }
}

package io.datalyptica.verify;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden cases, {@code test-fixtures/cases/<name>/{profile.yaml,expected/**}}; a ready profile
 * has its tree there and stands in {@code profiles}.
 */
final class GoldenCases {
  private static final Path FOLDER = Path.of("test-fixtures/cases");

  private GoldenCases() {}

  /** One case; its name is what a failure shows. */
  record Case(String name, Path profile, Path tree) {
    Bundle bundle() {
      Bundle.Builder bundle = Bundle.builder();
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String path = tree.relativize(file).toString().replace('\\', '/');
          if (!path.startsWith(".")) { // .datalyptica.lock
            bundle.add(path, Files.readString(file));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bundle.build();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> folders = Files.list(FOLDER)) {
        for (Path folder :
            folders.filter(f -> Files.isDirectory(f.resolve("expected"))).sorted().toList()) {
          String name = folder.getFileName().toString();
          Path own = folder.resolve("profile.yaml");
          Path profile = Files.exists(own) ? own : Path.of("profiles", name + ".yaml");
          cases.add(new Case(name, profile, folder.resolve("expected")));
        }
      }
    }
    return cases;
  }
}

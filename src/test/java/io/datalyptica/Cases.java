package io.datalyptica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden cases: every folder of {@code test-fixtures/cases}, and every ready profile, which is
 * a case of the same name.
 */
public final class Cases {
  private static final Path ROOT = Path.of("test-fixtures", "cases");
  private static final Path PROFILES = Path.of("profiles");

  private Cases() {}

  /**
   * @param profile the case's own {@code profile.yaml}, or the ready profile of its name
   * @param expected the tree that it renders
   */
  public record Case(String name, Path profile, Path expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  public static List<Case> all() {
    return Stream.concat(ready(), own()).sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  private static Stream<Case> ready() {
    return list(PROFILES)
        .filter(p -> p.toString().endsWith(".yaml"))
        .map(
            p -> {
              String name = p.getFileName().toString().replace(".yaml", "");
              return new Case(name, p, ROOT.resolve(name).resolve("expected"));
            });
  }

  private static Stream<Case> own() {
    return list(ROOT)
        .filter(p -> Files.exists(p.resolve("profile.yaml")))
        .map(
            p ->
                new Case(
                    p.getFileName().toString(), p.resolve("profile.yaml"), p.resolve("expected")));
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

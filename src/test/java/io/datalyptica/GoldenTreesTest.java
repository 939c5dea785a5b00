package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Cases.Case;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.app.Spell;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden case renders its expected tree byte for byte; {@code -Dgolden.update=true} rewrites
 * them, never in CI.
 */
class GoldenTreesTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<Case> cases() {
    return Cases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFileIsAsExpectedAndNoneIsMissingOrExtra(Case golden) throws IOException {
    Bundle bundle = render(golden);
    if (UPDATE) {
      assertThat(System.getenv("CI")).as("golden trees are not rewritten in CI").isNull();
      rewrite(golden.expected(), bundle);
    }
    assertThat(read(golden.expected())).isEqualTo(new TreeMap<>(bundle.files()));
  }

  @Test
  void everyGoldenTreeBelongsToACase() throws IOException {
    List<String> names = Cases.all().stream().map(Case::name).toList();
    try (Stream<Path> folders = Files.list(Path.of("test-fixtures", "cases"))) {
      assertThat(folders.map(p -> p.getFileName().toString())).allMatch(names::contains);
    }
  }

  static Bundle render(Case golden) {
    ProfileJudgement judgement =
        Judge.judge(
            golden.profile().toString(),
            InputStream.nullInputStream(),
            () -> LocalDate.of(2026, 1, 1));
    assertThat(judgement.sound()).as("findings of %s: %s", golden, judgement.findings()).isTrue();
    return Spell.spell(judgement.soundAssembly(), Templates.builtIn(), golden.profile().toString());
  }

  private static TreeMap<String, String> read(Path root) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
      }
    }
    return files;
  }

  private static void rewrite(Path root, Bundle bundle) throws IOException {
    if (Files.isDirectory(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (var file : bundle.files().entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}

package io.datalyptica.rule.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.Outside;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.profile.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every object rule against {@code test-fixtures/object-rules/<id>-<slug>/}: {@code fires.yaml}
 * marks each faulty line with {@code # expect: ID}, and nothing else may be found; in {@code
 * silent.yaml} nothing. Documents are files of one tree.
 */
class ObjectRuleFixturesTest {
  static final Path FIXTURES = Path.of("test-fixtures/object-rules");

  static Stream<ObjectRule> rules() {
    return ObjectRules.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void firesOnEveryMarkedLineAndNoOther(ObjectRule rule) throws IOException {
    List<String> lines = Files.readAllLines(folder(rule).resolve("fires.yaml"));
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("# expect: " + rule.id())) {
        expected.add(i + 1);
      }
    }
    List<Diagnostic> found = ObjectJudge.judge(List.of(rule), index(lines), Tier.HA);

    assertThat(expected).isNotEmpty();
    assertThat(new TreeSet<>(found.stream().map(d -> d.at().line()).toList()))
        .as("%s", found)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void silentOnSoundObjects(ObjectRule rule) throws IOException {
    List<String> lines = Files.readAllLines(folder(rule).resolve("silent.yaml"));

    assertThat(ObjectJudge.judge(List.of(rule), index(lines), Tier.HA)).isEmpty();
  }

  @Test
  void everyFolderBelongsToARule() throws IOException {
    List<String> ids = rules().map(r -> r.id()).toList();
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      assertThat(folders.map(f -> f.getFileName().toString().substring(0, 7)))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void idsAreUnique() {
    assertThat(rules().map(r -> r.id()).toList()).doesNotHaveDuplicates();
  }

  private static Path folder(ObjectRule rule) throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders
          .filter(f -> f.getFileName().toString().startsWith(rule.id() + "-"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Each document becomes a file that keeps its lines' numbers. */
  private static ObjectIndex index(List<String> lines) {
    Bundle.Builder bundle = Bundle.builder();
    StringBuilder document = new StringBuilder();
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).equals("---")) {
        if (!document.toString().isBlank()) {
          bundle.add("file-%03d.yaml".formatted(i), document.toString());
        }
        document = new StringBuilder("\n".repeat(i + 1));
      } else {
        document.append(lines.get(i)).append('\n');
      }
    }
    return ReadBack.of(bundle.build(), List.of(Outside.of("Secret", "announced", "password")));
  }
}

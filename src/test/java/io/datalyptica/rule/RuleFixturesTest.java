package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every plan rule fires on {@code test-fixtures/rules/<ID>-<slug>/fires.yaml}, on exactly the lines
 * that end in {@code # expect: <ID>}, and stays silent on {@code silent.yaml} beside it; neither
 * has any other finding.
 */
class RuleFixturesTest {
  private static final Path ROOT = Path.of("test-fixtures", "rules");
  private static final String MARK = "# expect:";

  static List<Path> folders() throws IOException {
    try (Stream<Path> paths = Files.list(ROOT)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itFiresOnTheMarkedLinesAndNowhereElse(Path folder) throws IOException {
    Path profile = folder.resolve("fires.yaml");
    List<String> expected = marks(profile);
    assertThat(expected)
        .as("%s expects its own rule", profile)
        .anyMatch(m -> m.endsWith(" " + rule(folder)));
    assertThat(findings(profile)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itIsSilentOnTheGoodTwin(Path folder) throws IOException {
    Path profile = folder.resolve("silent.yaml");
    assertThat(findings(profile))
        .isEqualTo(marks(profile))
        .noneMatch(f -> f.endsWith(" " + rule(folder)));
  }

  static String rule(Path folder) {
    String name = folder.getFileName().toString();
    int dash = name.indexOf('-', name.indexOf('-') + 1);
    return dash < 0 ? name : name.substring(0, dash);
  }

  private static List<String> marks(Path profile) throws IOException {
    List<String> marks = new ArrayList<>();
    List<String> lines = Files.readAllLines(profile);
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf(MARK);
      if (mark >= 0) {
        for (String id : lines.get(i).substring(mark + MARK.length()).strip().split("[ ,]+")) {
          marks.add((i + 1) + " " + id);
        }
      }
    }
    return marks;
  }

  private static List<String> findings(Path profile) {
    ProfileJudgement judgement =
        Judge.judge(
            profile.toString(), InputStream.nullInputStream(), () -> LocalDate.of(2026, 1, 1));
    return judgement.findings().stream().map(d -> d.at().line() + " " + d.rule()).toList();
  }
}

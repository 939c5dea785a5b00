package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Marks;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every plan rule fires on {@code test-fixtures/rules/<ID>-<slug>/fires.yaml}, on exactly the lines
 * that end in {@code # expect: <ID>}, and stays silent on {@code silent.yaml} beside it; neither
 * has any other finding.
 */
class RuleFixturesTest {
  private static final Path ROOT = Path.of("test-fixtures", "rules");

  static List<Path> folders() throws IOException {
    return Marks.folders(ROOT);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itFiresOnTheMarkedLinesAndNowhereElse(Path folder) throws IOException {
    Path profile = folder.resolve("fires.yaml");
    List<String> expected = Marks.of(profile);
    assertThat(expected)
        .as("%s expects its own rule", profile)
        .anyMatch(m -> m.endsWith(" " + Marks.rule(folder)));
    assertThat(findings(profile)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itIsSilentOnTheGoodTwin(Path folder) throws IOException {
    Path profile = folder.resolve("silent.yaml");
    assertThat(findings(profile))
        .isEqualTo(Marks.of(profile))
        .noneMatch(f -> f.endsWith(" " + Marks.rule(folder)));
  }

  private static List<String> findings(Path profile) {
    ProfileJudgement judgement =
        Judge.judge(
            profile.toString(), InputStream.nullInputStream(), () -> LocalDate.of(2026, 1, 1));
    return judgement.findings().stream().map(d -> d.at().line() + " " + d.rule()).toList();
  }
}

package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Catalogue;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each rule says on its fixture, word by word: the consequence with its numbers, the remedy,
 * the fix, and the arithmetic that {@code explain} shows. Written anew by {@code
 * -Dgolden.update=true}, never in CI; whoever does must check the numbers by hand.
 */
class RuleWordsTest {
  static List<Path> folders() throws IOException {
    return RuleFixturesTest.folders();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itSaysWhatItSaidWithTheSameNumbers(Path folder) throws IOException {
    Path golden = folder.resolve("says.txt");
    String said = said(folder.resolve("fires.yaml"));
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(golden, said);
    }
    assertThat(golden).hasContent(said);
  }

  private static String said(Path profile) {
    ProfileJudgement judgement =
        Judge.judge(
            profile.toString(), InputStream.nullInputStream(), () -> LocalDate.of(2026, 1, 1));
    StringBuilder said = new StringBuilder();
    for (Diagnostic d : judgement.findings()) {
      said.append(d.rule())
          .append(' ')
          .append(d.severity().word())
          .append(' ')
          .append(d.at().pointer())
          .append('\n');
      said.append("  ").append(d.message()).append('\n');
      said.append("  remedy: ").append(d.remedy()).append('\n');
      for (Fix fix : d.fixes()) {
        said.append("  fix: ").append(fix.pointer()).append(" = ").append(fix.value()).append('\n');
      }
    }
    for (RuleDoc rule : Words.all()) {
      boolean found = judgement.findings().stream().anyMatch(d -> d.rule().equals(rule.id()));
      String arithmetic =
          found ? Catalogue.arithmetic(rule.id().text(), judgement.soundAssembly()) : "";
      if (!arithmetic.isBlank()) {
        said.append("arithmetic of ")
            .append(rule.id())
            .append(":\n")
            .append(arithmetic.strip())
            .append('\n');
      }
    }
    return said.toString();
  }
}

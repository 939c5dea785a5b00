package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Marks;
import io.datalyptica.app.ChangeSteps;
import io.datalyptica.app.PlatformChange;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule over changes fires when {@code test-fixtures/changes/<ID>-<slug>/before.yaml} became
 * {@code after.yaml}, on exactly the lines that end in {@code # expect: <ID>}, and stays silent
 * when it became {@code silent.yaml}. What it says, and what a person then has to type, is {@code
 * says.txt}, written anew by {@code -Dgolden.update=true}.
 */
public class ChangeFixturesTest {
  private static final Path ROOT = Path.of("test-fixtures", "changes");

  @TempDir private Path dir;

  public static List<Path> folders() throws IOException {
    return Marks.folders(ROOT);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itFiresOnTheMarkedLinesAndNowhereElse(Path folder) throws IOException {
    Edits.render(folder.resolve("before.yaml"), dir.resolve("tree"));
    Path after = folder.resolve("after.yaml");
    PlatformChange change = Edits.plan(after, dir.resolve("tree"));

    List<String> expected = Marks.of(after);
    assertThat(expected).anyMatch(m -> m.endsWith(" " + Marks.rule(folder)));
    assertThat(found(change)).containsExactlyInAnyOrderElementsOf(expected);
    golden(folder.resolve("says.txt"), said(after, change));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itIsSilentOnTheGoodTwin(Path folder) throws IOException {
    Edits.render(folder.resolve("before.yaml"), dir.resolve("tree"));
    Path silent = folder.resolve("silent.yaml");

    assertThat(found(Edits.plan(silent, dir.resolve("tree"))))
        .isEqualTo(Marks.of(silent))
        .noneMatch(f -> f.endsWith(" " + Marks.rule(folder)));
  }

  private static List<String> found(PlatformChange change) {
    return change.diagnostics().stream().map(d -> d.at().line() + " " + d.rule()).toList();
  }

  private static String said(Path profile, PlatformChange change) {
    ProfileJudgement judgement = Edits.judgement(profile);
    ChangeSteps steps = new ChangeSteps(judgement.soundAssembly(), Edits.tree(judgement).tree());
    StringBuilder said = new StringBuilder();
    for (ChangeFinding finding : change.findings()) {
      Diagnostic d = finding.diagnostic();
      said.append(finding.name())
          .append(' ')
          .append(finding.effect().word())
          .append(", ")
          .append(d.severity().word())
          .append(' ')
          .append(d.at().pointer())
          .append("\n  ")
          .append(d.message())
          .append("\n  remedy: ")
          .append(d.remedy())
          .append('\n');
      List<String> commands = steps.of(finding);
      assertThat(commands)
          .as("commands of %s", finding.name())
          .hasSizeBetween(
              finding.steps().isPresent() ? 2 : 0, finding.steps().isPresent() ? 40 : 0);
      commands.forEach(line -> said.append("  ").append(line).append('\n'));
    }
    return said.toString();
  }

  private static void golden(Path golden, String said) throws IOException {
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(golden, said);
    }
    assertThat(golden).hasContent(said);
  }
}

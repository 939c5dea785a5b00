package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.profile.editor.Edit;
import io.datalyptica.profile.editor.ProfileEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who knows nothing but SARIF applies a fix to the text of the profile, by lines and columns, and
 * has what the editor makes of it.
 */
class SarifFixTest {
  static List<Path> fixtures() throws IOException {
    try (Stream<Path> paths = Files.list(Path.of("test-fixtures", "rules"))) {
      return paths.map(p -> p.resolve("fires.yaml")).filter(Files::exists).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theReplacementsMakeTheFixedText(Path fixture) throws IOException {
    String plain = Files.readString(fixture);
    String wide = plain.replaceAll("(?m)$(?<=[^\n])", " # \ud83d\ude00 ü");
    for (String text : List.of(plain, plain.replace("\n", "\r\n"), plain.stripTrailing(), wide)) {
      ProfileJudgement judgement =
          Judge.judgeText("a b/p.yaml", text, () -> LocalDate.of(2026, 1, 1));
      FindingsReport report = new FindingsReport(List.of(judgement));
      JsonNode sarif = new ObjectMapper().readTree(Format.SARIF.print(report, _ -> true));
      FormatsTest.checkSarif(sarif);
      List<Diagnostic> findings = report.sorted();
      for (int i = 0; i < findings.size(); i++) {
        Diagnostic d = findings.get(i);
        JsonNode fixes = sarif.at("/runs/0/results/" + i + "/fixes");
        boolean done =
            ProfileEditor.edit(text, d.fixes()) instanceof Edit.Done e && !e.text().equals(text);
        assertThat(fixes.size()).isEqualTo(done ? 1 : 0);
        if (done) {
          JsonNode change = fixes.at("/0/artifactChanges/0");
          assertThat(change.at("/artifactLocation/uri").asText()).isEqualTo("a%20b/p.yaml");
          assertThat(applied(text, change.get("replacements")))
              .isEqualTo(((Edit.Done) ProfileEditor.edit(text, d.fixes())).text());
          assertThat(fixes.at("/0/properties/safe").asBoolean())
              .isEqualTo(d.fixes().stream().allMatch(f -> f.isSafe()));
        }
      }
    }
  }

  /** Columns count code points and lines end with their breaks, as the run says. */
  private static String applied(String text, JsonNode replacements) {
    List<int[]> lines = new ArrayList<>();
    for (String line : text.split("(?<=\r\n)|(?<=[\r\n])(?!\n)")) {
      lines.add(line.codePoints().toArray());
    }
    StringBuilder after = new StringBuilder();
    int line = 0;
    int column = 0;
    for (JsonNode replacement : replacements) {
      JsonNode region = replacement.get("deletedRegion");
      int startLine = region.get("startLine").asInt() - 1;
      int startColumn = region.get("startColumn").asInt() - 1;
      assertThat(startLine > line || startLine == line && startColumn >= column).isTrue();
      copy(lines, line, column, startLine, startColumn, after);
      after.append(replacement.at("/insertedContent/text").asText(""));
      line = region.get("endLine").asInt() - 1;
      column = region.get("endColumn").asInt() - 1;
      assertThat(line).isLessThan(lines.size());
      assertThat(column).isLessThanOrEqualTo(lines.get(line).length);
    }
    int last = lines.size() - 1;
    copy(lines, line, column, last, lines.get(last).length, after);
    return after.toString();
  }

  private static void copy(
      List<int[]> lines, int line, int column, int endLine, int endColumn, StringBuilder into) {
    for (int i = line; i <= endLine; i++) {
      int from = i == line ? column : 0;
      int to = i == endLine ? endColumn : lines.get(i).length;
      into.append(new String(lines.get(i), from, to - from));
    }
  }
}

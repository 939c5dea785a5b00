package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Catalogue;
import io.datalyptica.app.RuleIndex;
import io.datalyptica.app.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages under {@code docs/rules} are the rules' own text; {@code -Dgolden.update=true} writes
 * them anew, never in CI.
 */
class RulePagesTest {
  private static final Path FOLDER = Path.of("docs", "rules");

  static List<RuleDoc> rules() {
    return Catalogue.rules().stream().map(Rule::doc).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageIsTheRulesOwnText(RuleDoc doc) throws IOException {
    Path page = FOLDER.resolve(doc.id() + ".md");
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.createDirectories(FOLDER);
      Files.writeString(page, RulePage.of(doc));
    }
    assertThat(page).hasContent(RulePage.of(doc));
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    List<String> names =
        Stream.concat(Stream.of("README.md"), rules().stream().map(d -> d.id() + ".md")).toList();
    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(pages.map(p -> p.getFileName().toString())).allMatch(names::contains);
    }
  }

  @Test
  void theIndexIsTheListOfRules() throws IOException {
    Path index = FOLDER.resolve("README.md");
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(index, RuleIndex.markdown());
    }
    assertThat(index).hasContent(RuleIndex.markdown());
  }

  @Test
  void everyIdIsUsedOnce() {
    assertThat(rules().stream().map(RuleDoc::id)).doesNotHaveDuplicates();
  }
}

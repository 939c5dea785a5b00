package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Marks;
import io.datalyptica.app.RuleIndex;
import io.datalyptica.app.RulePage;
import io.datalyptica.change.ChangeFixturesTest;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.rule.object.ObjectRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages under {@code docs/rules} are the words of the rules, and each belongs to a rule. */
class RulePagesTest {
  private static final Path FOLDER = Path.of("docs", "rules");

  /**
   * Found by a program that is no rule, each with a test of its own: check, --verify, accept, the
   * age of the facts.
   */
  private static final Set<String> BESIDE =
      Set.of(
          "CHG-004",
          "CHG-009",
          "K8S-080",
          "K8S-081",
          "K8S-082",
          "K8S-083",
          "K8S-100",
          "K8S-113",
          "PLATFORM-001",
          "PROFILE-101",
          "PROFILE-102",
          "PROFILE-103",
          "PROFILE-104",
          "PROFILE-105");

  static List<RuleDoc> rules() {
    return Words.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatExplainPrintsIsThePageAsItStands(RuleDoc rule) throws IOException {
    assertThat(RulePage.of(rule)).isEqualTo(Files.readString(FOLDER.resolve(rule.id() + ".md")));
  }

  @Test
  void everyPageIsARulesAndEveryRuleHasAPage() throws IOException {
    TreeSet<String> reported = new TreeSet<>(BESIDE);
    RuleFixturesTest.folders().forEach(folder -> reported.add(Marks.rule(folder)));
    ChangeFixturesTest.folders().forEach(folder -> reported.add(Marks.rule(folder)));
    ObjectRules.all().forEach(rule -> reported.add(rule.id()));
    Stream.of(ProfileRule.values()).forEach(rule -> reported.add(rule.id().text()));

    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(
              pages
                  .map(page -> page.getFileName().toString().replace(".md", ""))
                  .filter(name -> !name.equals("README")))
          .containsExactlyInAnyOrderElementsOf(reported);
    }
    assertThat(rules().stream().map(rule -> rule.id().text())).containsExactlyElementsOf(reported);
  }

  @Test
  void whatTheReaderFindsIsAnErrorInEveryTier() {
    for (ProfileRule rule : ProfileRule.values()) {
      RuleDoc doc = Words.of(rule.id());
      assertThat(doc.severity()).as("%s", rule).isEqualTo(Severity.ERROR);
      assertThat(doc.redundancy()).as("%s", rule).isFalse();
    }
  }

  @Test
  void theIndexIsTheListOfPages() throws IOException {
    Path index = FOLDER.resolve("README.md");
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(index, RuleIndex.markdown());
    }
    assertThat(index).hasContent(RuleIndex.markdown());
  }
}

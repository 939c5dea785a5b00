package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datalyptica.app.RulePage;
import io.datalyptica.rule.RuleDoc;
import io.datalyptica.rule.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesAndExplainTest {
  static List<RuleDoc> rules() {
    return Words.all();
  }

  @Test
  void everyRuleIsALineByItsId() {
    Ran ran = Ran.of("rules");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    List<String> ids = ran.out().lines().skip(1).map(l -> l.substring(0, l.indexOf(' '))).toList();
    assertThat(ids)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(rules().stream().map(r -> r.id().text()).toList());
  }

  @Test
  void jsonHoldsWhatARuleSaysOfItself() throws IOException {
    JsonNode rules =
        new ObjectMapper().readTree(Ran.of("rules", "--format", "json").out()).get("rules");
    assertThat(rules).hasSize(rules().size());
    assertThat(rules.get(0).findValuesAsText("why").getFirst()).isNotBlank();
  }

  @Test
  void markdownIsTheIndex() throws IOException {
    assertThat(Ran.of("rules", "--format", "markdown").out())
        .isEqualTo(Files.readString(Path.of("docs/rules/README.md")));
    assertThat(Ran.of("rules", "--format", "xml").code()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsExplainedWithinAHundredColumns(RuleDoc rule) {
    String id = rule.id().text();
    Ran text = Ran.of("explain", id);
    assertThat(text.code()).isZero();
    assertThat(text.out().lines().map(String::length).max(Integer::compare).orElse(0))
        .isLessThanOrEqualTo(110);
    assertThat(text.out())
        .startsWith(id + ": ")
        .contains("\nWhy\n")
        .contains("\nWhat to do\n")
        .contains("\nSource\n");
    assertThat(Ran.of("explain", id.toLowerCase(Locale.ROOT), "--format", "markdown").out())
        .isEqualTo(RulePage.of(rule));
  }

  /** Wrapping moves line breaks and drops the signs of headings; no word goes. */
  @ParameterizedTest
  @MethodSource("rules")
  void noWordIsLostOnTheWayToTheTerminal(RuleDoc rule) {
    String page = RulePage.of(rule);
    String words = page.replaceAll("(?m)^#+ |^```.*$", "").replaceAll("\\s+", " ");
    assertThat(TerminalText.of(page).replaceAll("\\s+", " ")).isEqualTo(words);
  }

  @Test
  void aProfilesOwnNumbersStandInThePage() {
    String flux =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: x}
        spec: {tier: dev, gitops: {engine: flux}}
        """;
    Ran ran = Ran.with(flux, "explain", "PROFILE-100", "--profile", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("In `-`").contains("- line 4: engine flux");
    assertThat(Ran.of("explain", "PROFILE-100", "--profile", "profiles/minimal.yaml").out())
        .contains("Nothing is found here.");
  }

  @Test
  void aProfileThatCannotBeReadIsAUsageError() {
    Ran ran = Ran.of("explain", "PROFILE-100", "--profile", "no-such-file.yaml");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("PROFILE-001");
  }

  @Test
  void anUnknownIdIsAUsageErrorWithTheNearest() {
    Ran ran = Ran.of("explain", "PROFILE101");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("did you mean PROFILE-101?").contains("datalyptica rules");
    assertThat(Ran.of("explain").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("explain", "x\u001b[31m\ny").err()).doesNotContain("\u001b").hasLineCount(2);
  }

  @Test
  void longParagraphsAreWrappedAndListsHang() {
    String text =
        TerminalText.of(
            "# Head\n\n"
                + "word ".repeat(40)
                + "\n\n- "
                + "item ".repeat(40)
                + "\n- b\n\n| a | b |\n");
    assertThat(text.lines())
        .contains("Head", "- b", "| a | b |")
        .anyMatch(l -> l.startsWith("  item"))
        .allMatch(l -> l.length() <= 96);
  }
}

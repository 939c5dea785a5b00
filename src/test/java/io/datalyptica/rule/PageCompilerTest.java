package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.datalyptica.constant.ConstantClass;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that has not the form of all pages stops the build, with its line. */
class PageCompilerTest {
  private static final String PAGE =
      """
      # K8S-001: a title

      warning in tier ha, note in tier dev

      ## Why

      One line,
      and another.

      A second paragraph.

      ## What to do

      This.

      ## Source

      a document
      """;

  @TempDir Path folder;

  @Test
  void aPageIsReadWordByWord() {
    RuleDoc doc = PageReader.read(new RuleId("K8S-001"), PAGE);

    assertThat(doc)
        .isEqualTo(
            new RuleDoc(
                new RuleId("K8S-001"),
                Severity.WARNING,
                true,
                "a title",
                "One line,\nand another.\n\nA second paragraph.",
                "This.",
                "a document"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # K8S-001: a title | # K8S-002: a title | 1  | the first line is `# K8S-001: `
          # K8S-001: a title | # K8S-001:         | 1  | the first line is `# K8S-001: `
          a title            | a title.           | 1  | a title ends without a full stop
          , note in tier dev | , note             | 3  | the severity is `error`, `warning`
          warning            | fatal              | 3  | the severity is `error`, `warning`
          ## Why             | ## Reason          | 5  | here stands `## Why`
          One line,          | #### One line,     | 7  | below `## Why` stands a text
          ## What to do      | ## What            | 12 | here stands `## What to do`
          This.              | ''                 | 14 | below `## What to do` stands a text
          ## Source          | Source             | 18 | here stands `## Source`
          and another.       | ## And another.    | 7  | below `## Why` stands a text
          """)
  void aFaultNamesItsLine(String written, String instead, int line, String message)
      throws IOException {
    write("K8S-001.md", PAGE.replace(written, instead));

    assertThat(compile())
        .singleElement()
        .asString()
        .startsWith(folder.resolve("pages/K8S-001.md") + ":" + line + ": " + message);
  }

  @Test
  void everyPageIsCheckedAndNothingIsWrittenWhenOneIsAtFault() throws IOException {
    write("K8S-001.md", PAGE + "\n");
    write("K8S-002.md", PAGE);
    write("why.md", PAGE);
    write("README.md", "not a page\n");

    assertThat(compile())
        .satisfiesExactly(
            fault -> assertThat(fault).endsWith(": a page ends with one line break"),
            fault -> assertThat(fault).contains("K8S-002.md:1: "),
            fault -> assertThat(fault).contains("why.md:1: the name of a page is the id"));
    assertThat(ConstantClass.file(folder.resolve("classes"), PageConstants.class)).doesNotExist();
  }

  @Test
  void severityFollowsTheTier() {
    RuleId redundancy = new RuleId("REDIS-003");
    RuleId always = new RuleId("REDIS-001");

    assertThat(Words.severity(redundancy, Tier.HA)).isEqualTo(Severity.WARNING);
    assertThat(Words.severity(redundancy, Tier.DEV)).isEqualTo(Severity.NOTE);
    assertThat(Words.severity(always, Tier.DEV)).isEqualTo(Severity.ERROR);
  }

  @Test
  void theGradeOfEveryRuleIsThatOfItsPage() {
    for (RuleDoc doc : Words.all()) {
      assertThat(Words.severity(doc.id(), Tier.HA)).as("%s", doc.id()).isEqualTo(doc.severity());
      assertThat(Words.severity(doc.id(), Tier.DEV))
          .as("%s", doc.id())
          .isEqualTo(doc.redundancy() ? Severity.NOTE : doc.severity());
    }
  }

  @Test
  void aRuleWithoutAPageCannotSpeak() {
    RuleId none = new RuleId("K8S-999");

    assertThat(Words.find(none)).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> Words.severity(none, Tier.HA))
        .withMessageContaining("docs/rules/K8S-999.md");
  }

  private List<String> compile() throws IOException {
    return PageCompiler.compile(folder.resolve("pages"), folder.resolve("classes"));
  }

  private void write(String name, String page) throws IOException {
    Path file = folder.resolve("pages").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
  }
}

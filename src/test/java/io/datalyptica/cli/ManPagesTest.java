package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManPagesTest {
  private static final Map<String, String> PAGES = ManPages.of("2026-01-31");

  @TempDir private Path folder;

  @Test
  void aPageForTheProgramAndOneForEachCommand() {
    List<String> names = new ArrayList<>(List.of("datalyptica.1"));
    Commands.NAMES.forEach(name -> names.add("datalyptica-" + name + ".1"));
    assertThat(PAGES.keySet()).containsExactlyElementsOf(names);
    Commands.NAMES.forEach(
        name ->
            assertThat(PAGES.get("datalyptica.1"))
                .contains("\\fBdatalyptica\\-" + name + "\\fR(1)"));
  }

  @Test
  void everyExitCodeHasItsMeaning() throws ReflectiveOperationException {
    Set<Integer> codes = new TreeSet<>();
    for (Field field : ExitCode.class.getDeclaredFields()) {
      codes.add(field.getInt(null));
    }
    assertThat(new TreeSet<>(ManPages.EXITS.keySet())).isEqualTo(codes);
  }

  @Test
  void noTextIsTakenForAMacroOrAnEscape() {
    assertThat(Troff.escaped(".SH")).isEqualTo("\\&.SH");
    assertThat(Troff.escaped("'a' \\n -x")).isEqualTo("\\(aqa\\(aq \\en \\-x");
    assertThat(new Troff().text("give --fail-on=x, not a-b.").toString())
        .isEqualTo("give \\fB\\-\\-fail\\-on\\fR=x, not a\\-b.\n");
    PAGES.forEach(
        (name, page) ->
            assertThat(page.lines())
                .as(name)
                .noneMatch(line -> line.startsWith("'") || line.isBlank()));
  }

  /**
   * As a reader sees it: what man prints has every command, option, label and sentence of the help.
   */
  @Test
  void manShowsEverythingThatIsDeclared() throws Exception {
    Tool.needed("groff");
    Commands.of()
        .forEach(
            (name, command) -> {
              String shown = plain(name);
              Syntax syntax = command.syntax();
              assertThat(shown)
                  .contains(
                      words(syntax.description()),
                      words(syntax.words().description()),
                      syntax.words().label());
              for (Option option : syntax.options()) {
                assertThat(shown)
                    .as(name)
                    .contains(option.names())
                    .contains(option.label(), words(option.description()));
              }
              for (String example : syntax.examples()) {
                assertThat(shown).contains(words(example.strip().split(" {2,}")));
              }
              assertThat(shown).contains(words(String.join(" ", syntax.footer())), "70");
            });
  }

  /** Without bold and line breaks. */
  private String plain(String name) {
    try {
      return words(
          Tool.says(
              "groff",
              "-man",
              "-Tascii",
              "-P-cbou",
              "-rLL=1000n",
              page("datalyptica-" + name + ".1")));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String[] words(String[] texts) {
    return Arrays.stream(texts).map(ManPagesTest::words).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"groff -man -ww -z -Kutf8", "mandoc -T lint -W warning"})
  void theFormatterHasNothingToSay(String formatter) throws Exception {
    List<String> words = new ArrayList<>(List.of(formatter.split(" ")));
    Tool.needed(words.getFirst());
    for (String name : PAGES.keySet()) {
      words.add(page(name));
    }
    assertThat(Tool.says(words.toArray(String[]::new))).isEmpty();
  }

  private String page(String name) throws IOException {
    return Files.writeString(folder.resolve(name), PAGES.get(name)).toString();
  }
}

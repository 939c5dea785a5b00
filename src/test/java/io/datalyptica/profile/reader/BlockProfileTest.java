package io.datalyptica.profile.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.yaml.RandomYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is read without SnakeYAML is what SnakeYAML reads: texts, quotes, lines and columns. */
class BlockProfileTest {
  @Example
  void takesEveryReadyProfile() throws IOException {
    for (Path file : profiles("profiles")) {
      String text = Files.readString(file);
      assertThat(BlockProfile.read(text)).as(file.toString()).isEqualTo(YamlComposer.compose(text));
    }
  }

  @Example
  void takesNearlyEveryProfileOfTheFixtures() throws IOException {
    List<Path> files = profiles("test-fixtures/rules");
    for (Path file : profiles("test-fixtures/cases")) {
      if (file.endsWith("profile.yaml")) {
        files.add(file);
      }
    }
    List<String> left = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      Mapping read = BlockProfile.read(text);
      if (read == null) {
        left.add(file.toString());
      } else {
        assertThat(read).as(file.toString()).isEqualTo(YamlComposer.compose(text));
      }
    }
    assertThat(files).hasSizeGreaterThan(300);
    assertThat(left).hasSizeLessThan(files.size() / 20);
  }

  @Example
  void leavesWhatIsToBeRefused() {
    assertThat(
            List.of(
                "",
                "# only\n",
                "---\n",
                "a",
                "- a\n",
                "a: b\n---\nc: d\n",
                "a: b\n...\n",
                "%YAML 1.1\n---\na: b\n",
                "a: &x b\n",
                "a: *x\n",
                "a: !!str b\n",
                "<<: {a: b}\n",
                "a:\n\tb: c\n",
                "a: 'b\n  c'\n",
                "a: {b: c,\n  d: e}\n",
                "a: b\r\n",
                "null: a\n",
                ": a\n",
                "a: b\n  c: d\n",
                nested(33),
                "a: [" + "b, ".repeat(YamlComposer.MAX_NODES) + "b]\n"))
        .allSatisfy(text -> assertThat(BlockProfile.read(text)).as(text).isNull());
  }

  private static String nested(int levels) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      text.append("  ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  @Property(tries = 100)
  void anyDepthIsReadAsSnakeYamlReadsIt(@ForAll("levels") int levels) {
    agree(nested(levels));
    agree("a: " + "[".repeat(levels) + "b" + "]".repeat(levels) + "\n");
    agree("a:\n " + "- ".repeat(levels) + "b\n");
  }

  @Provide
  Arbitrary<Integer> levels() {
    return Arbitraries.integers().between(1, 40);
  }

  @Property(tries = 20_000)
  void anyLinesAreReadAsSnakeYamlReadsThem(@ForAll("texts") String text) {
    Statistics.label("taken")
        .collect(agree(text))
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 12));
  }

  /**
   * Something lost, doubled or moved in a real profile: another tree, or none, but never a wrong
   * one.
   */
  @Property(tries = 5_000)
  void aDamagedProfileIsReadAsSnakeYamlReadsIt(@ForAll("damaged") String text) {
    Statistics.label("taken")
        .collect(agree(text))
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 12));
  }

  private static boolean agree(String text) {
    Mapping read = BlockProfile.read(text);
    if (read != null) {
      try {
        assertThat(read).as(text).isEqualTo(YamlComposer.compose(text));
      } catch (Refusal refusal) {
        throw new AssertionError(refusal.getMessage() + "\n" + text, refusal);
      }
    }
    return read != null;
  }

  private static List<Path> profiles(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.randomValue(RandomYaml::text);
  }

  @Provide
  Arbitrary<String> damaged() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : profiles("profiles")) {
      texts.add(Files.readString(file));
    }
    return Arbitraries.randomValue(random -> RandomYaml.damaged(random, texts));
  }

  @Example
  void commentsMayBeInAnyLanguage() {
    String text =
        "# \u00dcberschrift \u2014 \ud83d\ude00\n"
            + "a: b # \u00e9\n\n"
            + "  # \u65e5\u672c\n"
            + "c: [d] # x # \u00fc\n"
            + "e:   # \u00f1\n"
            + "  - f\n";
    assertThat(BlockProfile.read(text)).isEqualTo(YamlComposer.compose(text)).isNotNull();
  }

  @Example
  void otherTextsThatAreNotAsciiAreLeft() {
    for (String text :
        List.of(
            "a: \u00e9",
            "a: '# \u00e9'",
            "a: \"x # \u00e9\"",
            "\u00e9: a",
            "a: b\u00e9 # c",
            "a: |\n  \u00e9",
            "a: b # \u0085",
            "a: b # \u2028c: d",
            "a: b # \ufeff",
            "a: b#\u00e9")) {
      assertThat(BlockProfile.read(text + "\n")).as(text).isNull();
    }
  }
}

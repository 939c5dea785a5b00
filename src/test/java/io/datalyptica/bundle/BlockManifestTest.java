package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * What is read without SnakeYAML is what SnakeYAML reads: values, types, lines, columns and
 * pointers.
 */
class BlockManifestTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "key",
          "on",
          "yes",
          "null",
          "true",
          "0",
          "007",
          "08",
          "00",
          "12",
          "1.5",
          "1e3",
          "200Gi",
          "500m",
          "a\tb",
          "\"a\tb\"",
          "\ta",
          "a\u2028b",
          "\"a\u0085b\"",
          "'a\u2029'",
          "\"\u007f\"",
          "\uFEFFa",
          "1h0m0s",
          "1h2",
          "-1",
          "--x",
          "-x",
          "/p/q",
          "x:y",
          "http://h:1/p",
          "a b",
          "a #b",
          "a#b",
          "\"q\"",
          "\"q: \\\"r\\\"\"",
          "\"\\u0041\"",
          "'s'",
          "~",
          "|",
          "|-",
          "|+",
          "|2",
          ">",
          "{}",
          "[]",
          "{a: b}",
          "{a: b, c: [d, 1]}",
          "[a, b]",
          "[a: b]",
          "{a}",
          "{a: }",
          "&x a",
          "*x",
          "!!str a",
          "2026-01-01",
          "0x1F",
          "<<",
          "a,b",
          "[a",
          "a]",
          "'a''b'",
          "'a",
          "__x",
          "é",
          "$(X)",
          "%",
          "@x",
          "y",
          "a\\b",
          "12:30:00",
          "1_000",
          ".5",
          ".inf",
          "=",
          "-",
          "- a",
          "--",
          "?",
          "a:",
          ": a",
          "a : b",
          "\"k\": v",
          "# c");

  @Example
  void readsEveryManifestOfTheGoldenTrees() throws IOException {
    List<String> unsure = new ArrayList<>();
    int read = 0;
    for (Path file : manifests()) {
      String text = Files.readString(file);
      ManifestValue value = BlockManifest.read(text);
      if (value == null) {
        unsure.add(file.toString());
      } else {
        assertThat(value).as(file.toString()).isEqualTo(byYaml(text));
        read++;
      }
    }
    assertThat(unsure).isEmpty();
    assertThat(read).isGreaterThan(200);
  }

  /** What it leaves is right too, and read at ten times the cost. */
  @Example
  void takesWhatIsPlainlyWritten() {
    String text =
        """
        # of all kinds
        quoted: 'it''s'
        double: "a \\"b\\""
        flow: {a: [1, b], c: ''}
        text: |
          a
            b
        list:
        - x: 1
          z: -2
        - - z
        end:
        """;
    assertThat(BlockManifest.read(text)).isNotNull().isEqualTo(byYaml(text));
  }

  /**
   * Something lost, doubled or moved in a real manifest: another value, or none, but never a wrong
   * one.
   */
  @Property(tries = 5_000)
  void aDamagedManifestIsReadAsSnakeYamlReadsIt(@ForAll("damaged") String text) {
    agree(text);
  }

  @Property(tries = 20_000)
  void anyLinesAreReadAsSnakeYamlReadsThem(@ForAll("lines") String text) {
    agree(text);
  }

  @Property(tries = 20_000)
  void mostlyPlainTextsAreReadAsSnakeYamlReadsThem(@ForAll("mostlyPlain") String text) {
    agree(text);
  }

  private static void agree(String text) {
    ManifestValue value = BlockManifest.read(text);
    Statistics.collect(value != null);
    if (value != null) {
      assertThat(value).as(text).isEqualTo(byYaml(text));
    }
  }

  private static ManifestValue byYaml(String text) {
    try {
      return ManifestReader.read(text);
    } catch (ManifestReader.Fault fault) {
      throw new AssertionError(fault.getMessage() + "\n" + text, fault);
    }
  }

  private static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("test-fixtures/cases"))) {
      return files
          .filter(f -> f.toString().contains("expected") && ObjectReader.isManifest(f.toString()))
          .sorted()
          .toList();
    }
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> value = Arbitraries.of(PIECES);
    Arbitrary<String> line =
        Arbitraries.integers()
            .between(0, 3)
            .flatMap(
                indent ->
                    Arbitraries.oneOf(
                            value.map(v -> "a: " + v),
                            value.map(v -> "b: " + v),
                            value.map(v -> "- " + v),
                            value.map(v -> "- c: " + v),
                            Arbitraries.of("a:", "b:", "-", "", "#", "d: # e", "- - a"),
                            Arbitraries.of("a: b", "b: 1", "- x", "- c: y", "c: |", "text"),
                            value)
                        .map(l -> "  ".repeat(indent) + l));
    return line.list().ofMinSize(1).ofMaxSize(5).map(lines -> String.join("\n", lines) + "\n");
  }

  @Provide
  Arbitrary<String> damaged() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : manifests()) {
      String text = Files.readString(file);
      if (text.length() < 4000) {
        texts.add(text);
      }
    }
    return Arbitraries.randomValue(random -> RandomYaml.damaged(random, texts));
  }

  @Provide
  Arbitrary<String> mostlyPlain() {
    return Arbitraries.randomValue(RandomYaml::text);
  }
}

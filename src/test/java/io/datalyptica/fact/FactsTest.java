package io.datalyptica.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datalyptica.app.Judge;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.fact.Facts.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of the outside stands in one file, with source and day, and nowhere else. */
class FactsTest {
  private static final Path FILE = Path.of("src/main/facts/facts.txt");

  /** Images by a registry of the outside, digests, ClusterServiceVersions, releases of MinIO. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?:docker|quay|ghcr)\\.io/[a-z0-9-]+[/\"]"
              + "|registry\\.(?:redhat|connect\\.redhat|developers\\.crunchydata)\\."
              + "|@sha256:[0-9a-f]{8}"
              + "|[a-z]\\.v\\d+\\.\\d+\\.\\d+"
              + "|RELEASE\\.20\\d\\d-"
              + "|[\"` =](?:community|certified|redhat)-operators?\\b"
              + "|image\\.tag=v?\\d");

  /** Values that are words of a dialect beside being facts. */
  private static final Set<String> WORDS = Set.of("listed", "unlisted", "v5", "stable-v1");

  @Test
  void theClassHoldsTheFile() throws IOException {
    List<Fact> read = FactReader.read(Files.readString(FILE));

    assertThat(read).hasSizeGreaterThan(50).isEqualTo(Facts.all());
    for (Fact fact : read) {
      assertThat(Facts.text(fact.key())).isEqualTo(fact.value());
    }
    assertThat(read.stream().map(f -> LocalDate.parse(f.day()).toEpochDay()).min(Long::compare))
        .contains(Facts.oldestEpochDay());
  }

  @Test
  void aKeyThatIsNoneHasNoValueWhateverItsHash() {
    String key = Facts.all().getFirst().key();
    // "Aa" and "BB" have one hash code; so has every text that differs in such a pair.
    String twin = "BB" + key.substring(2);
    assertThat(Facts.find("AaBB")).isEmpty();
    assertThat(Facts.find(twin)).isEmpty();
    assertThat(Facts.find(key.substring(0, key.length() - 1))).isEmpty();
  }

  @Test
  void noFactStandsInCodeOrTemplates() throws IOException {
    Set<String> values = new TreeSet<>();
    for (Fact fact : Facts.all()) {
      if (fact.key().startsWith("package.") || fact.key().startsWith("operator.")) {
        String name = fact.key().split("\\.")[1];
        if (name.contains("-")) {
          values.add(name);
        }
      }
      boolean long_ = fact.value().length() > 4 && !WORDS.contains(fact.value());
      if (long_ && fact.key().matches("(?:chart|image|bundle|since)\\..*|.*\\.csv.*")) {
        values.add(fact.value());
      }
    }
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.strip().startsWith("*") || line.strip().startsWith("/**")) {
          continue; // where something was read, and what was seen there
        }
        Matcher matcher = OUTSIDE.matcher(line);
        if (matcher.find() || values.stream().anyMatch(v -> line.contains("\"" + v + "\""))) {
          found.add(file + ":" + (i + 1) + ": " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : List.of(Path.of("src/main/java"), Path.of("templates"))) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(Files::isRegularFile).forEach(sources::add);
      }
    }
    return sources;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = b\n",
        "@ 2026-11-30\na = b\n",
        "@ 2026-11-30 there\na=b\n",
        "@ 2026-11-30 there\na = \n",
        "@ 2026-11-30 there\na = b\na = c\n",
        "@ 2026-11-30 there\nAa = b\nBB = c\n"
      })
  void aFileThatCannotBeMeantStopsTheBuild(String text, @TempDir Path classes) {
    assertThatIllegalArgumentException().isThrownBy(() -> FactCompiler.compile(text, "1", classes));
    assertThat(classes).isEmptyDirectory();
  }

  /** Of every image the tag says what it is, and the digest what is run, where it is known. */
  @Test
  void imagesAreByTagAndDigest() {
    List<String> without = new ArrayList<>();
    for (Fact fact : Facts.all()) {
      if (fact.value().matches("[a-z.]+\\.(?:io|com)/.*[@:].*")) {
        boolean operands = fact.key().startsWith("bundle.");
        assertThat(fact.value())
            .matches("[a-z0-9._/-]+(?::[A-Za-z0-9._-]+)?(?:@sha256:[0-9a-f]{64})?");
        if (!operands && !fact.value().matches(".+:.+@sha256:.+")) {
          without.add(fact.key());
        }
      }
    }
    assertThat(without).as("a digest that nobody published").containsExactly("image.redis");
  }

  /** On the 367th day after the oldest fact, and not before. */
  @ParameterizedTest
  @CsvSource({"0, false", "366, false", "367, true", "4000, true"})
  void factsThatAreOlderThanAYearAreSaid(long days, boolean said) {
    LocalDate today = LocalDate.ofEpochDay(Facts.oldestEpochDay() + days);
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: x}
        spec: {tier: dev}
        """;
    List<Diagnostic> findings = Judge.judgeText("p.yaml", profile, () -> today).findings();

    assertThat(findings.stream().map(d -> d.rule().text()))
        .isEqualTo(said ? List.of("K8S-113") : List.of());
    if (said) {
      assertThat(findings.getFirst().message())
          .contains(LocalDate.ofEpochDay(Facts.oldestEpochDay()).toString());
    }
  }
}

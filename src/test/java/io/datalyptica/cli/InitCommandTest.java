package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class InitCommandTest {
  @TempDir private Path folder;

  private static String[] init(String... more) {
    List<String> words =
        new ArrayList<>(List.of("init", "--name", "data", "--apps-domain", "apps.example.com"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({"ha,3", "ha,4", "ha,5", "ha,8", "ha,100", "ha,10000", "dev,1", "dev,2", "dev,6"})
  void theProfileIsSoundAndFreeOfWarnings(String tier, String workers) {
    Ran ran = Ran.of(init("--tier", tier, "--workers", workers, "--storage-class", "fast"));
    assertThat(ran.code()).as(ran.err()).isZero();
    Ran validated = Ran.with(ran.out(), "validate", "-", "--fail-on", "warning");
    assertThat(validated.code()).as(validated.out()).isZero();
    assertThat(ran.out()).contains("  # ").contains("tier: " + tier);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void everyAnswerIsAValueOfTheProfile() {
    Ran ran =
        Ran.of(
            "init",
            "--name",
            "no",
            "--apps-domain",
            "1.2",
            "--storage-class",
            "1e3",
            "--workers",
            "7",
            "--tier",
            "dev");
    assertThat(ran.code()).as(ran.err()).isZero();
    Map<?, ?> profile = new Yaml().load(ran.out());
    assertThat(((Map<?, ?>) profile.get("metadata")).get("name")).isEqualTo("no");
    Map<?, ?> spec = (Map<?, ?>) profile.get("spec");
    assertThat(spec.get("appsDomain")).isEqualTo("1.2");
    assertThat(spec.get("storageClass")).isEqualTo("1e3");
    assertThat(((Map<?, ?>) spec.get("nodes")).get("workers")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Data",
        "a b",
        "a\nspec: {}",
        "a: b",
        "{{x}}",
        "-a",
        "a#",
        "ü",
        "\u001b[31m",
        "a'\"",
        "&a",
        "*a"
      })
  void hostileInputsAreRefused(String text) {
    for (String option : new String[] {"--name", "--apps-domain", "--storage-class", "--workers"}) {
      List<String> words =
          new ArrayList<>(List.of(init("--workers", "4", "--storage-class", "fast")));
      if (words.contains(option)) {
        words.set(words.indexOf(option) + 1, text);
      }
      Ran ran = Ran.of(words.toArray(String[]::new));
      assertThat(ran.code()).as("%s %s", option, text).isEqualTo(ExitCode.USAGE);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains(option).doesNotContain("\u001b");
    }
  }

  @ParameterizedTest
  @CsvSource({"ha,2", "ha,0", "ha,-1", "dev,0", "ha,10001", "ha,99999999999", "ha,4.5"})
  void workersOutOfRangeAreRefused(String tier, String workers) {
    Ran ran = Ran.of(init("--tier", tier, "--workers=" + workers));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--workers");
  }

  @Test
  void namesThatAreTooLongTogetherAreRefused() {
    Ran ran =
        Ran.of(
            "init",
            "--name",
            "n".repeat(63),
            "--apps-domain",
            "apps.example.com",
            "--workers",
            "4");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("no sound profile");
  }

  @Test
  void withoutATerminalNothingIsAskedAndWhatIsMissingIsSaid() {
    Ran name = Ran.with("data\napps.example.com\n\n4\n", "init");
    assertThat(name.code()).isEqualTo(ExitCode.USAGE);
    assertThat(name.err()).contains("--name is missing").doesNotContain("?");
    assertThat(Ran.of(init()).err()).contains("--workers is missing");
    assertThat(Ran.of(init("--tier", "prod", "--workers", "4")).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void atATerminalWhatIsMissingIsAskedUntilItIsLegal() {
    Ran ran = Ran.atTerminal("Bad Name\ngood\napps.example.com\n\ntwo\n4\n", "init");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("  name: good\n")
        .contains("    workers: 4\n")
        .contains("# storageClass: fast");
    assertThat(ran.err())
        .contains("Name of the platform")
        .contains("has other characters")
        .contains("is no number");
    Ran onlyMissing = Ran.atTerminal("4\n", init("--storage-class", "fast"));
    assertThat(onlyMissing.code()).as(onlyMissing.err()).isZero();
    assertThat(onlyMissing.err()).doesNotContain("Name of the platform");
  }

  @Test
  void anInputThatEndsIsAUsageErrorNotALoop() {
    Ran ran = Ran.atTerminal("good\n", "init");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aFileIsWrittenOnceAndNeverOverwritten() throws IOException {
    Path file = folder.resolve("profiles/prod.yaml");
    Ran first = Ran.of(init("--workers", "4", "-o", file.toString()));
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).isEmpty();
    String written = Files.readString(file);
    assertThat(written).isEqualTo(Ran.of(init("--workers", "4")).out());
    Ran second = Ran.of(init("--workers", "5", "-o", file.toString()));
    assertThat(second.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(second.err()).contains("overwrites nothing");
    assertThat(file).hasContent(written);
    Ran below = Ran.of(init("--workers", "4", "-o", file.resolve("x.yaml").toString()));
    assertThat(below.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(below.err()).doesNotContain("Exception");
  }
}

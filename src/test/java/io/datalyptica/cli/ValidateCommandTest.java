package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {
  private static final String TWO_FINDINGS =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: x}
      spec:
        tier: dev
        gitops: {engine: flux}
        accept:
          - {rule: PROFILE-101, reason: none, until: 2999-01-01}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "junit", "github"})
  void formatsForProgramsAreAloneOnStandardOutput(String format) {
    Ran ran = Ran.with(TWO_FINDINGS, "validate", "-", "--format", format);
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("PROFILE-100").contains("PROFILE-101").endsWith("\n");
  }

  @Test
  void jsonNamesWhatAProgramMayChange() throws IOException {
    Ran ran = Ran.with(TWO_FINDINGS, "validate", "-", "--format", "json");
    JsonNode findings = new ObjectMapper().readTree(ran.out()).at("/findings");
    assertThat(findings.at("/0/fixes"))
        .hasToString("[{\"pointer\":\"/spec/gitops/engine\",\"value\":\"none\",\"safe\":false}]");
    assertThat(findings.at("/1/fixes"))
        .hasToString("[{\"pointer\":\"/spec/accept/0\",\"remove\":true,\"safe\":true}]");
  }

  @Test
  void textKeepsTheSummaryOnStandardError() {
    Ran ran = Ran.with(TWO_FINDINGS, "validate", "-");
    assertThat(ran.err()).isEqualTo("-: 1 error, 1 warning, 0 notes\n");
    assertThat(ran.out()).contains("more: datalyptica explain PROFILE-100");
  }

  @Test
  void onlyTheNamedRuleIsShownAndCounts() {
    Ran warning = Ran.with(TWO_FINDINGS, "validate", "-", "--rule", "profile-101");
    assertThat(warning.code()).isZero();
    assertThat(warning.out()).contains("PROFILE-101").doesNotContain("PROFILE-100]");
    assertThat(warning.err()).contains("0 errors, 1 warning");
    Ran both =
        Ran.with(TWO_FINDINGS, "validate", "-", "--rule", "PROFILE-101", "--rule", "PROFILE-100");
    assertThat(both.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(both.out()).contains("PROFILE-101]").contains("PROFILE-100]");
  }

  @Test
  void aProfileThatCouldNotBeJudgedIsNeverSilent() {
    Ran ran = Ran.with("kind: x", "validate", "-", "--rule", "PROFILE-101");
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out()).contains("PROFILE-023");
  }

  @Test
  void anUnknownRuleIsAUsageErrorWithTheNearest() {
    Ran ran = Ran.of("validate", "profiles/minimal.yaml", "--rule", "PROFIEL-101");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("did you mean PROFILE-101?");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void everyRuleIsExplainedOnceBelowItsLastFinding() {
    String twice = TWO_FINDINGS + "    - {rule: PROFILE-101, reason: none, until: 2999-01-02}\n";
    Ran ran = Ran.with(twice, "validate", "-", "--explain");
    assertThat(ran.out().split("PROFILE-101: an acceptance that no finding needs", -1)).hasSize(2);
    assertThat(ran.out().lastIndexOf("warning[PROFILE-101]"))
        .isLessThan(ran.out().indexOf("PROFILE-101: an acceptance"));
    assertThat(ran.out()).contains("    What to do\n");
    assertThat(Ran.with(twice, "validate", "-", "--explain", "--format", "json").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theStrictChecksFindingsAreInEveryFormat() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/prerequisites"));
    String template = Files.readString(Path.of("templates/prerequisites/namespace.yaml.mustache"));
    Files.writeString(
        own.resolve("namespace.yaml.mustache"),
        template.replace("metadata:", "metadatum: {}\nmetadata:"));
    String out = folder.resolve("out").toString();
    for (String format : new String[] {"json", "sarif", "junit", "github"}) {
      Ran ran =
          Ran.of(
              "render",
              "profiles/dev.yaml",
              "-o",
              out,
              "--templates",
              folder.resolve("own").toString(),
              "--format",
              format);
      assertThat(ran.code()).as(format).isEqualTo(ExitCode.FINDINGS);
      assertThat(ran.out()).contains("K8S-100").contains("namespace-dev.yaml");
      assertThat(ran.err()).isEmpty();
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void renderPrintsItsFindingsForProgramsOnStandardErrorWhenManifestsTakeStandardOutput()
      throws IOException {
    Ran ran = Ran.of("render", "profiles/dev.yaml", "-o", "-", "--format", "sarif");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("#").contains("kind: StatefulSet");
    JsonNode sarif = new ObjectMapper().readTree(ran.err());
    assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
    Ran written =
        Ran.of(
            "render",
            "profiles/dev.yaml",
            "-o",
            folder.resolve("o").toString(),
            "--format",
            "github");
    assertThat(written.code()).isZero();
    assertThat(written.out().lines()).allMatch(line -> line.startsWith("::"));
  }
}

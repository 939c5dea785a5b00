package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final String MINIMAL = "profiles/minimal.yaml";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render",
        "validate",
        "rules",
        "explain",
        "capacity",
        "init",
        "secrets",
        "schema",
        "version"
      })
  void everyCommandHasHelp(String command) {
    Ran ran = Ran.of(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: datalyptica " + command);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void helpShowsExamplesFirst() {
    assertThat(Ran.of("--help").out()).startsWith("Examples:");
    assertThat(Ran.of("render", "--help").out()).startsWith("Examples:");
  }

  @Test
  void aMisspeltCommandIsAUsageErrorWithASuggestion() {
    Ran ran = Ran.of("rendr", MINIMAL);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("render").doesNotContain("Exception");
  }

  @Test
  void noCommandAndNoProfileAreUsageErrors() {
    assertThat(Ran.of().code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("render").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("validate", "--format", "xml", MINIMAL).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("validate", MINIMAL, MINIMAL).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("render", MINIMAL, "--check", "-o", "-").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void versionNamesTheJava() {
    assertThat(Ran.of("version").out())
        .startsWith("datalyptica ")
        .contains("Java " + Runtime.version());
    assertThat(Ran.of("--version").out()).isEqualTo(Ran.of("version").out());
  }

  @Test
  void failOnDecidesTheExitCodeButNotWhatIsPrinted(@TempDir Path folder) throws IOException {
    Path profile = folder.resolve("p.yaml");
    Files.writeString(
        profile,
        Files.readString(Path.of(MINIMAL)).replace("spec:", "spec:\n  gitops: {engine: flux}"));
    Ran error = Ran.of("validate", profile.toString());
    Ran never = Ran.of("validate", "--fail-on", "never", profile.toString());
    assertThat(error.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(never.code()).isZero();
    assertThat(never.out()).isEqualTo(error.out()).contains("PROFILE-100");
  }

  @Test
  void colourIsOnlyUsedWhenAskedForWithoutATerminal() {
    assertThat(Ran.with("kind: x", "validate", "-").out()).doesNotContain("\u001b");
    assertThat(Ran.with("kind: x", "validate", "-", "--color", "always").out()).contains("\u001b[");
  }

  @Test
  void anExcerptShowsTheLineWithACaretUnderTheColumn() {
    Ran ran =
        Ran.with(
            "apiVersion: datalyptica.io/v1alpha1\n"
                + "kind: PlatformProfil\n"
                + "metadata: {name: x}\n"
                + "spec: {tier: dev}\n",
            "validate",
            "-");
    assertThat(ran.out())
        .contains("-:2:7: error[")
        .contains("    2 | kind: PlatformProfil\n      |       ^\n");
  }
}

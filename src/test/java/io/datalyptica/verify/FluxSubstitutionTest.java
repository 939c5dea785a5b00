package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every golden tree to Flux' own substitution of variables: a repository that sets {@code
 * spec.postBuild} must not get another script than the one that was rendered. Skipped where Go is
 * missing.
 */
class FluxSubstitutionTest {
  @BeforeEach
  void skipWithoutGo() {
    assumeTrue(GoTools.canBeBuilt(), "fluxsubst cannot be built: go is not on the PATH");
  }

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void nothingIsChanged(GoldenCases.Case golden) throws Exception {
    Command.Outcome outcome = substitute(golden.tree());

    assertThat(outcome.status()).as(outcome.text()).isZero();
    assertThat(outcome.text()).doesNotStartWith("0 ");
  }

  /** A judge that cannot say no is none. */
  @Test
  void whatItWouldChangeIsNamed(@TempDir Path tree) throws Exception {
    Files.writeString(tree.resolve("changed.yaml"), configMap("", "DO $$ BEGIN END $$"));
    Files.writeString(tree.resolve("unreadable.yaml"), configMap("", "echo ${value@Q}"));
    Files.writeString(
        tree.resolve("apart.yaml"),
        configMap(", annotations: {kustomize.toolkit.fluxcd.io/substitute: disabled}", "${a}"));

    Command.Outcome outcome = substitute(tree);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text())
        .contains("changed.yaml: is changed", "unreadable.yaml: ", "3 manifests")
        .doesNotContain("apart.yaml");
  }

  private static String configMap(String metadata, String script) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a"
        + metadata
        + "}\ndata:\n  script: '"
        + script
        + "'\n";
  }

  private static Command.Outcome substitute(Path tree) throws Exception {
    Path tool = GoTools.build("fluxsubst");
    return Command.run(tree, "", List.of(tool.toString(), "."));
  }
}

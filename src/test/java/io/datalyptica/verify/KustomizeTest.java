package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code oc apply -k} works for every folder of a golden tree: kustomize itself builds it, and no
 * object gets lost.
 */
class KustomizeTest {
  private Path kustomize;

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @BeforeEach
  void buildTheTool() throws Exception {
    assumeTrue(GoTools.canBeBuilt(), "kustomize cannot be built: go is not on the PATH");
    kustomize = GoTools.build("kustomize");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyFolderBuilds(GoldenCases.Case golden) throws Exception {
    Bundle bundle = golden.bundle();
    for (String path : bundle.files().keySet()) {
      if (path.endsWith("kustomization.yaml")) {
        String folder = path.substring(0, path.length() - "kustomization.yaml".length());
        Command.Outcome outcome = build(golden.tree().resolve(folder));

        assertThat(outcome.status()).as(outcome.text()).isZero();
        assertThat(outcome.text().lines().filter(l -> l.startsWith("apiVersion:")).count())
            .as("objects of %s", path)
            .isEqualTo(ReadBack.of(below(bundle, folder), List.of()).objects().size());
      }
    }
  }

  @Test
  void missingFileIsRefused(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("kustomization.yaml"), "resources: [absent.yaml]\n");

    assertThat(build(folder).status()).isNotZero();
  }

  private Command.Outcome build(Path folder) throws Exception {
    return Command.run(folder, "", List.of(kustomize.toString(), "build", "."));
  }

  private static Bundle below(Bundle bundle, String folder) {
    Bundle.Builder builder = Bundle.builder();
    try (Stream<String> paths = bundle.files().keySet().stream()) {
      paths
          .filter(p -> p.startsWith(folder))
          .filter(p -> folder.equals(Bundle.ADMIN) || !p.startsWith(Bundle.ADMIN))
          .forEach(p -> builder.add(p, bundle.files().get(p)));
    }
    return builder.build();
  }
}

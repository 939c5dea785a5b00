package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every golden tree to the strict JSON schemas of Kubernetes, OpenShift and the operators,
 * with kubeconform. Skipped, saying why, where Go or the schemas are missing; {@code
 * target/kubeconform.ran} tells CI that it was not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KubeconformTest {
  private static final Path SCHEMAS =
      Path.of(System.getProperty("schemas.dir", "../shared/schemas"));
  private static final Path MARKER = Path.of("target/kubeconform.ran");

  private String obstacle = "";
  private Path kubeconform;
  private int validated;

  @BeforeAll
  void buildTheTool() throws Exception {
    Files.deleteIfExists(MARKER);
    if (!Files.isDirectory(SCHEMAS)) {
      obstacle = "no schemas in " + SCHEMAS + ": set -Dschemas.dir to the folder that holds them";
    } else if (!GoTools.canBeBuilt()) {
      obstacle = "kubeconform cannot be built: go is not on the PATH";
    } else {
      kubeconform = GoTools.build("kubeconform");
      return;
    }
    System.err.println("KubeconformTest is skipped: " + obstacle);
  }

  @BeforeEach
  void skipWithoutTheTool() {
    assumeTrue(obstacle.isEmpty(), obstacle);
  }

  @AfterAll
  void leaveTheMarker() throws IOException {
    if (validated > 0) {
      Files.writeString(MARKER, validated + " objects\n");
    }
  }

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void goldenTreeIsValid(GoldenCases.Case golden) throws Exception {
    JsonNode report = report(golden.tree());

    assertThat(refusals(report)).isEmpty();
    int valid = report.at("/summary/valid").asInt();
    assertThat(valid).isEqualTo(manifests(golden.tree()));
    assertThat(report.at("/summary/skipped").asInt()).isZero();
    validated += valid;
  }

  /** A judge that cannot say no is none. */
  @Test
  void misspeltFieldsAreRefused(@TempDir Path tree) throws Exception {
    Files.writeString(
        tree.resolve("service.yaml"),
        "apiVersion: v1\n"
            + "kind: Service\n"
            + "metadata: {name: a}\n"
            + "spec: {ports: [{port: 80, targetprot: 80}]}\n");
    Files.writeString(
        tree.resolve("postgrescluster.yaml"),
        """
        apiVersion: postgres-operator.crunchydata.com/v1beta1
        kind: PostgresCluster
        metadata: {name: a}
        spec: {postgresVersion: 16, instances: [{name: a, replcias: 3}]}
        """);
    Files.writeString(
        tree.resolve("kustomization.yaml"),
        "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresource: [a.yaml]\n");

    assertThat(refusals(report(tree)))
        .hasSize(3)
        .anySatisfy(r -> assertThat(r).contains("service.yaml", "targetprot"))
        .anySatisfy(r -> assertThat(r).contains("postgrescluster.yaml", "replcias"))
        .anySatisfy(r -> assertThat(r).contains("kustomization.yaml", "'resource'"));
  }

  /** One field of every manifest of a golden tree is misspelt, and every one is refused. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyManifestIsReallyRead(GoldenCases.Case golden, @TempDir Path copy) throws Exception {
    int manifests = 0;
    for (var file : golden.bundle().files().entrySet()) {
      if (file.getKey().endsWith(".yaml")) {
        Path to = copy.resolve(file.getKey());
        Files.createDirectories(to.getParent());
        Files.writeString(to, file.getValue() + "misspelt: field\n");
        manifests++;
      }
    }

    assertThat(refusals(report(copy))).hasSize(manifests);
  }

  private JsonNode report(Path tree) throws Exception {
    String schemas =
        SCHEMAS.toAbsolutePath() + "/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json";
    List<String> words =
        new ArrayList<>(List.of(kubeconform.toString(), "-strict", "-summary", "-output", "json"));
    words.addAll(List.of("-schema-location", schemas, "."));
    Command.Outcome outcome = Command.run(tree, "", words);
    return new ObjectMapper().readTree(outcome.text());
  }

  private static List<String> refusals(JsonNode report) {
    List<String> refusals = new ArrayList<>();
    for (JsonNode resource : report.get("resources")) {
      refusals.add(resource.path("filename").asText() + ": " + resource.path("msg").asText());
    }
    return refusals;
  }

  private static int manifests(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return (int) files.filter(f -> f.toString().endsWith(".yaml")).count();
    }
  }
}

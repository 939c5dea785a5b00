package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  private static final String BUDGET =
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: web
        namespace: shop
      spec:
        minAvailble: 1
      """;
  private static final String CLAIM =
      """
      apiVersion: shop.example.com/v1
      kind: Till
      metadata: {name: front}
      spec:
        drawers: many
        colour: red
      """;
  private static final String SCHEMA =
      """
      {"$schema": "https://schemas.example.com/none", "type": "object", "properties": {
        "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": \
      "object"},
        "spec": {"type": "object", "additionalProperties": false, "properties": {"drawers": \
      {"type": "integer"}}}}}
      """;

  @TempDir private Path folder;

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Ran check(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "check";
    args[1] = folder.resolve("tree").toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return Ran.of(args);
  }

  @Test
  void aFindingStandsInTheFileWithItsLine() throws IOException {
    Path file = write("tree/deep/budget.yaml", "# first\n---\n" + BUDGET);
    Ran ran = check();
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out())
        .contains(
            file + ":9:3: error[K8S-100] PodDisruptionBudget/web: /spec/minAvailble is no field")
        .contains("    9 |   minAvailble: 1");
    assertThat(ran.err()).contains("1 error, 0 warnings, 0 notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "junit", "github"})
  void everyFormatHasIt(String format) throws IOException {
    write("tree/budget.yaml", BUDGET);
    Ran ran = check("--format", format);
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out()).contains("K8S-100").contains("budget.yaml").contains("7");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aSoundTreeIsSound() throws IOException {
    write("tree/budget.yaml", BUDGET.replace("minAvailble", "minAvailable"));
    Ran ran = check("--fail-on", "note");
    assertThat(ran.code()).as(ran.out()).isZero();
  }

  @Test
  void failOnDecidesWhatFails() throws IOException {
    write("tree/till.yaml", CLAIM);
    assertThat(check().code()).isZero();
    assertThat(check().out())
        .contains("note[K8S-082]")
        .contains("1 object of shop.example.com/v1 Till");
    assertThat(check("--fail-on", "note").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aSchemaOfTheUsersJudgesWhatHasNoModel() throws IOException {
    Path file = write("tree/till.yaml", CLAIM);
    write("schemas/shop.example.com/till_v1.json", SCHEMA);
    Ran ran = check("--schemas", folder.resolve("schemas").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out())
        .contains(file + ":5:3: error[K8S-083]")
        .contains(file + ":6:3: error[K8S-083]")
        .doesNotContain("K8S-082");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "{",
        "{\"$ref\": \"https://schemas.example.com/x.json\"}",
        "{\"pattern\": \"(\"}"
      })
  void aSchemaThatIsNoneIsTheUsersToMend(String schema) throws IOException {
    write("tree/till.yaml", CLAIM);
    write("schemas/shop.example.com/till_v1.json", schema);
    Ran ran = check("--schemas", folder.resolve("schemas").toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err())
        .contains("schemas/shop.example.com/till_v1.json")
        .doesNotContain("Exception");
  }

  @Test
  void theVersionOfTheClusterDecidesWhatIsServed() throws IOException {
    write("tree/endpoints.yaml", "apiVersion: v1\nkind: Endpoints\nmetadata: {name: x}\n");
    assertThat(check("--openshift", "4.20").out()).contains("warning[K8S-085]").contains("1.33");
    assertThat(check("--openshift", "4.19").out()).doesNotContain("K8S-085");
    write("tree/cron.yaml", "apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: x}\n");
    assertThat(check("--openshift", "4.11").out()).contains("warning[K8S-085]");
    assertThat(check("--openshift", "4.12").out()).contains("error[K8S-084]");
  }

  @Test
  void whatIsOutsideIsAWarningUnlessItIsSaidToBeThere() throws IOException {
    write(
        "tree/account.yaml",
        "apiVersion: v1\n"
            + "kind: ServiceAccount\n"
            + "metadata: {name: x}\n"
            + "imagePullSecrets: [{name: pull}]\n");
    assertThat(check().out()).contains("warning[K8S-103]").contains("--outside Secret/pull");
    assertThat(check("--outside", "Secret/pull", "--outside", "Secret/other").out()).isEmpty();
  }

  @Test
  void standardInputAndASingleFileAreTrees() throws IOException {
    assertThat(Ran.with(BUDGET, "check", "-").out()).startsWith("-:7:3: error[K8S-100]");
    Path file = write("tree/budget.yaml", BUDGET);
    assertThat(Ran.of("check", file.toString()).out()).startsWith(file + ":7:3: error[K8S-100]");
  }

  @Test
  void severalTreesAreOneReport() throws IOException {
    write("a/budget.yaml", BUDGET);
    write("b/budget.yaml", BUDGET);
    Ran ran =
        Ran.of(
            "check",
            folder.resolve("a").toString(),
            folder.resolve("b").toString(),
            "--format",
            "json");
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.at("/summary/errors").asInt()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(Ran.of("check").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("check", folder.resolve("none").toString()).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("check", folder.toString(), "--openshift", "4").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("check", folder.toString(), "--outside", "pull").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(
            Ran.of("check", folder.toString(), "--schemas", folder.resolve("none").toString())
                .code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void bytesThatAreNoTextAreAFinding() throws IOException {
    write("tree/a.yaml", "");
    Files.write(folder.resolve("tree/b.yaml"), new byte[] {'a', ':', (byte) 0xff});
    assertThat(check().out()).contains("b.yaml: error[K8S-080]").contains("no UTF-8");
  }

  /** Our own tree, as anybody would check it. */
  @ParameterizedTest
  @ValueSource(strings = {"datalyptica", "full", "plain"})
  void ourOwnTreesHaveNoErrors(String name) {
    Ran ran = Ran.of("check", "test-fixtures/cases/" + name + "/expected");
    assertThat(ran.code()).as(ran.out()).isZero();
  }

  /**
   * With the schemas that kubeconform is given, every field of ours is known, those of custom
   * resources too.
   */
  @ParameterizedTest
  @ValueSource(strings = {"datalyptica", "full", "bucketclaim", "external-secrets"})
  void theSchemasOfCustomResourcesTakeOurs(String name) throws IOException {
    String schemas = System.getProperty("schemas.dir", "");
    assumeTrue(Files.isDirectory(Path.of(schemas)), "no folder of schemas");
    String tree = "test-fixtures/cases/" + name + "/expected";
    assertThat(Ran.of("check", tree, "--schemas", schemas).out())
        .doesNotContain("K8S-082")
        .doesNotContain("K8S-083");

    String cluster =
        name.equals("full")
            ? "catalog-db"
            : name.equals("bucketclaim") ? "bucketclaim-postgres" : "datalyptica-postgres";
    Path ours = Path.of(tree, "storage/postgresql/postgrescluster-" + cluster + ".yaml");
    write(
        "tree/cluster.yaml",
        Files.readString(ours).replace("dataVolumeClaimSpec:", "dataVolumeClaimSpek:"));
    assertThat(check("--schemas", schemas).out())
        .contains("error[K8S-083]")
        .contains("dataVolumeClaimSpek");
  }
}

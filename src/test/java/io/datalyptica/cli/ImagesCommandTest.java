package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.datalyptica.fact.Facts;
import io.fabric8.openshift.api.model.config.v1.ImageDigestMirrorSet;
import io.fabric8.openshift.api.model.config.v1.ImageTagMirrorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesCommandTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String REFERENCE = "profiles/datalyptica.yaml";
  private static final String AIRGAPPED = "profiles/airgapped.yaml";
  private static final String FULL = "test-fixtures/cases/full/profile.yaml";
  private static final String DEV = "profiles/dev.yaml";
  private static final String HEAD =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: x}
      spec:
        tier: dev
      """;

  /** The documents of a stream; each is valid where there is something to hold it to. */
  private static List<JsonNode> documents(String stream) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    YAML.readerFor(JsonNode.class).<JsonNode>readValues(stream).forEachRemaining(documents::add);
    return documents;
  }

  private static JsonNode imageSet(Ran ran) throws IOException {
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode set = documents(ran.out()).getFirst();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(Files.readString(Path.of("test-fixtures/schemas/imageset-v2alpha1.json")));
    assertThat(schema.validate(set)).as(ran.out()).isEmpty();
    return set;
  }

  private static List<String> names(JsonNode set) {
    return set.at("/mirror/additionalImages").findValuesAsText("name");
  }

  @Test
  void textSaysWhereEachImageIsUsedAndHowToFindTheOperators() {
    Ran ran = Ran.of("images", REFERENCE);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(REFERENCE + "\n\nIn the manifests\n\nIMAGE ")
        .containsPattern(
            "docker.io/valkey/valkey:8\\S+ +StatefulSet/redis-cache +prepare, redis, sentinel\n")
        .containsPattern("docker.io/pgsty/silo:\\S+ +Job/minio-bucket-init +bucket-init\n")
        .containsPattern("crunchy-postgres-operator +v5 +5.8.9 +certified-operators ")
        .doesNotContain("In the mirror", "jq");
    assertThat(Ran.of("images", DEV).out())
        .contains("Its version is not pinned (subscription.startingCSV)")
        .contains(
            "oc get csv -n dev -l operators.coreos.com/crunchy-postgres-operator.dev -o json | jq"
                + " -r '.items[] | .spec.install.")
        .doesNotContain("In the mirror", "Pulled by operators");
  }

  @Test
  void aPinnedOperatorOfAKnownVersionShowsWhatItPulls() {
    String text = Ran.of("images", AIRGAPPED).out();
    assertThat(text)
        .containsPattern(
            "crunchy-postgres@sha256:4500\\S+ +PostgresCluster/airgapped-postgres +operand"
                + " POSTGRES_16\n")
        .containsPattern(
            "postgres-operator@sha256:6724\\S+ +package crunchy-postgres-operator +the operator"
                + " itself\n")
        .containsPattern(
            "mirror.example.com:8443/openshift/valkey/valkey:8\\S+ +docker.io/valkey/valkey:8")
        .contains("operand PGBACKREST", "operand PGEXPORTER")
        .doesNotContain("PGBOUNCER", "POSTGRES_17", "jq");
    assertThat(Ran.of("images", FULL).out())
        .contains("operand PGBOUNCER", "operand POSTGRES_17")
        .doesNotContain("POSTGRES_16");
  }

  @Test
  void anOwnImageOfPostgresqlIsNoOperandOfTheOperator() throws IOException {
    String profile =
        HEAD
            + "  images: {registry: m.example.com}\n"
            + "  postgresql: {image: \"quay.io/own/pg:16.4\", backup: {enabled: false},"
            + " subscription: {package: crunchy-postgres-operator, startingCSV:"
            + " postgresoperator.v5.8.9}}\n";
    JsonNode json =
        new ObjectMapper()
            .readTree(Ran.with(profile, "images", "-", "--format", "json").out())
            .at("/profiles/0");
    assertThat(json.at("/images/0").toString())
        .isEqualTo(
            "{\"image\":\"m.example.com/own/pg:16.4\",\"from\":\"quay.io/own/pg:16.4\","
                + "\"usedBy\":[{\"object\":\"PostgresCluster/x-postgres\",\"containers\":"
                + "[\"database\"]}]}");
    assertThat(json.at("/operators/0/images").findValuesAsText("role")).containsExactly("operator");
    assertThat(json.at("/operators/0/images/0/mirror").asText())
        .startsWith("m.example.com/crunchydata/postgres-operator@sha256:");
  }

  @Test
  void jsonGivesCommandsForWhatIsNotKnown() throws IOException {
    JsonNode operator =
        new ObjectMapper()
            .readTree(Ran.of("images", DEV, "--format", "json").out())
            .at("/profiles/0/operators/0");
    assertThat(operator.get("known").asBoolean()).isFalse();
    assertThat(operator.get("images")).isEmpty();
    assertThat(operator.get("catalog").asText())
        .isEqualTo("registry.redhat.io/redhat/certified-operator-index:v4.19");
    assertThat(operator.get("listedBy")).hasSize(2);
    String other =
        HEAD
            + "  postgresql: {backup: {enabled: false}, subscription: {package:"
            + " crunchy-postgres-operator, source: certified-operators, startingCSV:"
            + " postgresoperator.v5.8.7}}\n";
    operator =
        new ObjectMapper()
            .readTree(Ran.with(other, "images", "-", "--format", "json").out())
            .at("/profiles/0/operators/0");
    assertThat(operator.get("version").asText()).isEqualTo("5.8.7");
    assertThat(operator.at("/listedBy/0").asText())
        .isEqualTo(
            "opm render registry.redhat.io/redhat/certified-operator-index:v4.19 | jq -r"
                + " 'select(.schema == \"olm.bundle\" and .name == \"postgresoperator.v5.8.7\") |"
                + " .name, .relatedImages[].image'");
    assertThat(operator.at("/listedBy/1").asText())
        .as("one by its name is no list")
        .startsWith("oc get csv -n x postgresoperator.v5.8.7 -o json | jq -r '.spec.install.");
  }

  @Test
  void imageSetHoldsCatalogAndImages() throws IOException {
    Ran ran = Ran.of("images", AIRGAPPED, "--format", "oc-mirror");
    JsonNode set = imageSet(ran);
    assertThat(ran.err()).isEmpty();
    assertThat(set.at("/mirror/operators").toString())
        .isEqualTo(
            "[{\"catalog\":\"registry.redhat.io/redhat/certified-operator-index:v4.19\","
                + "\"packages\":["
                + "{\"name\":\"crunchy-postgres-operator\",\"defaultChannel\":\"v5\",\"channels\":["
                + "{\"name\":\"v5\",\"minVersion\":\"5.8.9\",\"maxVersion\":\"5.8.9\"}]}]}]");
    assertThat(names(set)).hasSize(4).isSorted();
    assertThat(names(set).getLast()).as("for the restore drill").contains("/crunchy-postgres@");
  }

  /**
   * What oc-mirror makes of a name: the destination, and the path behind the first part
   * (internal/pkg/image, ParseRef).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis:7.2",
        "bitnami/redis:7.2",
        "docker.io/valkey/valkey:8.1.11",
        "quay.io/a/b/c:1",
        "registry.example.com:5000/x:1",
        "localhost/x/y:1",
        "quay.io/a/b@sha256:6724b570bfe8f94d13f35734d1b40e3845e2e585f828a4d8c15ec9dda86d1fc0",
        "quay.io/a/b:1@sha256:6724b570bfe8f94d13f35734d1b40e3845e2e585f828a4d8c15ec9dda86d1fc0"
      })
  void mirrorHasEachImageWhereTheManifestLooksForIt(String image) throws IOException {
    String registry = "mirror.example.com:8443/some/where";
    String profile =
        HEAD
            + "  images: {registry: \""
            + registry
            + "\"}\n  redis: [{role: cache, sentinel: none, image: \""
            + image
            + "\"}]\n";
    String name =
        names(imageSet(Ran.with(profile, "images", "-", "--format", "oc-mirror"))).getFirst();
    String reference =
        new ObjectMapper()
            .readTree(Ran.with(profile, "images", "-", "--format", "json").out())
            .at("/profiles/0/images/0/image")
            .asText();
    assertThat(registry + "/" + name.substring(name.indexOf('/') + 1)).isEqualTo(reference);
    assertThat(name).endsWith(image);
  }

  @Test
  void anImageWithoutTagIsTheLatest() throws IOException {
    String profile =
        HEAD
            + "  redis: [{role: cache, sentinel: none, image: valkey/valkey}]\n"
            + "  accept: [{rule: SEC-001, reason: a test, until: 2099-12-31}]\n";
    assertThat(names(imageSet(Ran.with(profile, "images", "-", "--format", "oc-mirror"))))
        .containsExactly("docker.io/valkey/valkey:latest");
  }

  @Test
  void operandsThatABundleDoesNotListAreImagesOfTheSet() throws IOException {
    String community =
        HEAD
            + "  postgresql: {backup: {enabled: false}, subscription: {package:"
            + " postgresql, source: operators-of-2025, startingCSV: postgresoperator.v5.8.5}}\n";
    Ran known = Ran.with(community, "images", "-", "--format", "oc-mirror");
    assertThat(names(imageSet(known)))
        .containsExactly(
            "registry.developers.crunchydata.com/crunchydata/crunchy-postgres:ubi9-16.11-2547",
            "registry.developers.crunchydata.com/crunchydata/postgres-operator:ubi9-5.8.5-0");
    assertThat(known.err()).contains("package postgresql is not listed: its catalog is not known");

    Ran unknown =
        Ran.with(community.replace("5.8.5", "5.8.4"), "images", "-", "--format", "oc-mirror");
    assertThat(imageSet(unknown).at("/mirror/additionalImages")).isEmpty();
    assertThat(unknown.err()).contains("the operands of package postgresql are not listed");
  }

  @Test
  void severalProfilesShareOneSet() throws IOException {
    String[] profiles = {FULL, AIRGAPPED, REFERENCE, "profiles/minimal.yaml"};
    JsonNode set =
        imageSet(
            Ran.of(
                "images",
                "--format",
                "oc-mirror",
                FULL,
                AIRGAPPED,
                REFERENCE,
                "profiles/minimal.yaml"));
    // Two versions of PostgreSQL have a drill each.
    assertThat(names(set)).hasSize(5);
    assertThat(set.at("/mirror/operators").findValuesAsText("catalog")).hasSize(1);
    // The order of the profiles does not matter to the mirror.
    Ran reversed =
        Ran.of(
            "images", "--format", "oc-mirror", profiles[3], profiles[2], profiles[1], profiles[0]);
    assertThat(imageSet(reversed)).isEqualTo(set);
  }

  @Test
  void aChannelHoldsTheVersionsOfAllProfilesAndIsOpenAtTheTopForOneThatTakesTheHead(
      @TempDir Path folder) throws IOException {
    String[] files = new String[3];
    String[] pins = {
      ", startingCSV: postgresoperator.v5.8.10", ", startingCSV: postgresoperator.v5.8.9", ""
    };
    for (int i = 0; i < 3; i++) {
      files[i] = folder.resolve(i + ".yaml").toString();
      Files.writeString(
          Path.of(files[i]),
          HEAD
              + "  postgresql: {backup: {enabled: false}, subscription: {package:"
              + " crunchy-postgres-operator"
              + pins[i]
              + "}}\n");
    }
    String channel = "/mirror/operators/0/packages/0/channels";
    assertThat(
            imageSet(Ran.of("images", "--format", "oc-mirror", files[0], files[1]))
                .at(channel)
                .toString())
        .isEqualTo("[{\"name\":\"v5\",\"minVersion\":\"5.8.9\",\"maxVersion\":\"5.8.10\"}]");
    assertThat(
            imageSet(Ran.of("images", "--format", "oc-mirror", files[0], files[2]))
                .at(channel)
                .toString())
        .isEqualTo("[{\"name\":\"v5\",\"minVersion\":\"5.8.10\"}]");
  }

  @Test
  void mirrorSetsServeWhatOperatorsPullAndNothingElse() throws IOException {
    List<JsonNode> documents =
        documents(Ran.of("images", AIRGAPPED, "--format", "mirror-set").out());
    assertThat(documents).hasSize(1);
    ImageDigestMirrorSet digests =
        YAML.treeToValue(documents.getFirst(), ImageDigestMirrorSet.class);
    assertThat(digests.getApiVersion()).isEqualTo("config.openshift.io/v1");
    assertThat(digests.getSpec().getAdditionalProperties()).isEmpty();
    assertThat(digests.getSpec().getImageDigestMirrors())
        .singleElement()
        .satisfies(
            mirror -> {
              assertThat(mirror.getAdditionalProperties()).isEmpty();
              assertThat(mirror.getSource()).isEqualTo("registry.connect.redhat.com/crunchydata");
              assertThat(mirror.getMirrors())
                  .containsExactly("mirror.example.com:8443/openshift/crunchydata");
            });
    // The stream for oc-mirror carries the same behind the set, of which oc-mirror reads the first
    // document alone.
    List<JsonNode> stream = documents(Ran.of("images", AIRGAPPED, "--format", "oc-mirror").out());
    assertThat(stream.subList(1, stream.size())).isEqualTo(documents);
  }

  @Test
  void whatIsPulledByTagHasASetOfItsOwn() throws IOException {
    String community =
        HEAD
            + "  images: {registry: m.example.com}\n"
            + "  postgresql: {backup: {enabled: false}, subscription: {package:"
            + " postgresql, source: operators-of-2025, startingCSV: postgresoperator.v5.8.5}}\n";
    List<JsonNode> documents =
        documents(Ran.with(community, "images", "-", "--format", "mirror-set").out());
    assertThat(documents).hasSize(2);
    ImageTagMirrorSet tags = YAML.treeToValue(documents.getLast(), ImageTagMirrorSet.class);
    assertThat(tags.getSpec().getAdditionalProperties()).isEmpty();
    assertThat(tags.getSpec().getImageTagMirrors())
        .singleElement()
        .satisfies(
            mirror -> {
              assertThat(mirror.getAdditionalProperties()).isEmpty();
              assertThat(mirror.getSource())
                  .isEqualTo("registry.developers.crunchydata.com/crunchydata");
              assertThat(mirror.getMirrors()).containsExactly("m.example.com/crunchydata");
            });
  }

  /**
   * Every image that an operator is known to pull lies below a prefix of the sets, and the mirror
   * has it at the same path.
   */
  @ParameterizedTest
  @ValueSource(strings = {"crunchy-postgres-operator 5.8.9", "postgresql 5.8.5"})
  void setsCoverEveryImageOfTheOperators(String operator) throws IOException {
    String profile =
        HEAD
            + "  images: {registry: m.example.com/x}\n"
            + "  monitoring: {enabled: true}\n"
            + "  postgresql: {backup: {endpoint: \"https://s3.example.com\", bucket: backups,"
            + " enabled: true}, pooler: {enabled: true}, subscription: {package: "
            + operator.split(" ")[0]
            + ", source: own, startingCSV: postgresoperator.v"
            + operator.split(" ")[1]
            + "}}\n";
    JsonNode images =
        new ObjectMapper()
            .readTree(Ran.with(profile, "images", "-", "--format", "json").out())
            .at("/profiles/0/operators/0/images");
    assertThat(images).hasSize(5);
    String sets = Ran.with(profile, "images", "-", "--format", "mirror-set").out();
    for (JsonNode image : images) {
      String reference = image.get("image").asText();
      String prefix = reference.substring(0, reference.lastIndexOf('/'));
      assertThat(sets)
          .contains("source: " + prefix + "\n")
          .contains("- m.example.com/x" + prefix.substring(prefix.indexOf('/')) + "\n");
      assertThat(image.get("mirror").asText())
          .isEqualTo("m.example.com/x" + reference.substring(reference.indexOf('/')));
    }
  }

  /**
   * Without the sidecar no instance starts, and without cert-manager the plugin does not: each of
   * the lists has them.
   */
  @Test
  void whatTheBarmanPluginNeedsIsInEveryList() throws IOException {
    String profile =
        Files.readString(Path.of("profiles/cloudnativepg.yaml"))
            .replace("  tier: ha\n", "  tier: ha\n  images: {registry: m.example.com/x}\n");
    String plugin = Facts.text("image.barman-plugin");
    String sidecar = Facts.text("image.barman-sidecar");
    assertThat(Ran.with(profile, "images", "-").out())
        .containsPattern(Pattern.quote(plugin) + " +chart plugin-barman-cloud ")
        .containsPattern(Pattern.quote(sidecar) + " +each instance of Cluster/shop-postgres ")
        .containsPattern(
            "openshift-cert-manager-operator +stable-v1 +the channel's head +redhat-op")
        .containsPattern("plugin-barman-cloud +0.7.0 +https://cloudnative-pg.github.io/charts");
    Ran ran = Ran.with(profile, "images", "-", "--format", "oc-mirror");
    JsonNode set = imageSet(ran);
    assertThat(names(set)).contains(plugin, sidecar).isSorted();
    assertThat(set.at("/mirror/operators/1").toString())
        .isEqualTo(
            "{\"catalog\":\"registry.redhat.io/redhat/redhat-operator-index:v4.19\",\"packages\":["
                + "{\"name\":\"openshift-cert-manager-operator\",\"defaultChannel\":\"stable-v1\","
                + "\"channels\":[{\"name\":\"stable-v1\"}]}]}");
    assertThat(ran.err())
        .contains(
            "helm pull plugin-barman-cloud --repo https://cloudnative-pg.github.io/charts"
                + " --version 0.7.0");
    assertThat(Ran.with(profile, "images", "-", "--format", "mirror-set").out())
        .contains("source: registry.redhat.io/cert-manager\n", "- m.example.com/x/cert-manager\n")
        .contains("source: ghcr.io/cloudnative-pg\n", "- m.example.com/x/cloudnative-pg\n");
    JsonNode companion =
        new ObjectMapper()
            .readTree(Ran.with(profile, "images", "-", "--format", "json").out())
            .at("/profiles/0/operators/0/companion");
    assertThat(companion.at("/images/1/mirror").asText())
        .isEqualTo("m.example.com/x" + sidecar.substring(sidecar.indexOf('/')));
  }

  @Test
  void withoutAMirrorThereIsNothingToServe() {
    Ran ran = Ran.of("images", REFERENCE, "--format", "mirror-set");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void anImageOfTheMirrorCannotBeListedAndAPackageOfAnUnknownCatalogNeither() throws IOException {
    String profile =
        HEAD
            + "  images: {registry: m.example.com}\n"
            + "  redis: [{role: cache, sentinel: none, image: \"m.example.com/v:1\"}]\n"
            + "  postgresql: {backup: {enabled: false}, subscription: {package: own-pgo, source:"
            + " own}}\n";
    Ran ran = Ran.with(profile, "images", "-", "--format", "oc-mirror");
    assertThat(imageSet(ran).at("/mirror").toString()).isEqualTo("{\"additionalImages\":[]}");
    assertThat(ran.err())
        .contains("m.example.com/v:1 is not listed")
        .contains("package own-pgo is not listed: its catalog is not known");
  }

  @Test
  void aProfileWithErrorsHasNoList() {
    Ran ran =
        Ran.of("images", AIRGAPPED, "test-fixtures/seed/profile.yaml", "--format", "oc-mirror");
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error[");
    assertThat(Ran.of("images", "no-such-file.yaml").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("images", REFERENCE, "--format", "sarif").code()).isEqualTo(ExitCode.USAGE);
  }
}

package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTreeTest {
  private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\n";

  private static ForeignTree tree(String text) {
    return ForeignTree.of(Map.of("file.yaml", text));
  }

  private static K8sObject only(String text) {
    ForeignTree tree = tree(text);
    assertThat(tree.faults()).isEmpty();
    assertThat(tree.objects()).hasSize(1);
    return tree.objects().getFirst();
  }

  @Test
  void documentsListsAndJsonAreObjectsWithTheirPlaces() {
    String list =
        "apiVersion: v1\nkind: List\nitems:\n- " + MAP.replace("\n", "\n  ").stripTrailing() + "\n";
    String json =
        "{\"apiVersion\": \"v1\",\n\t\"kind\": \"Secret\",\n\t\"metadata\": {\"name\": \"two\"}}";
    ForeignTree tree =
        ForeignTree.of(
            Map.of(
                "a/docs.yaml",
                "# first\n---\n---\n" + MAP + "---\n" + MAP + "---\n",
                "b.yml",
                list,
                "c.json",
                json));

    assertThat(tree.faults()).isEmpty();
    assertThat(tree.skipped()).isEmpty();
    assertThat(tree.objects())
        .extracting(K8sObject::path)
        .containsExactly("a/docs.yaml", "a/docs.yaml", "b.yml", "c.json");
    assertThat(tree.objects())
        .extracting(o -> o.at("kind").mark().line())
        .containsExactly(5, 9, 5, 2);
    assertThat(tree.objects().get(2).at("metadata.name").mark().pointer())
        .isEqualTo("/items/0/metadata/name");
  }

  @Test
  void aliasesAndMergeKeysAreReadAsKubectlReadsThem() {
    K8sObject object =
        only(
            MAP
                + "data:\n"
                + "  base: &b\n"
                + "    x: base\n"
                + "    y: base\n"
                + "  own:\n"
                + "    <<: *b\n"
                + "    y: own\n"
                + "  again: *b\n"
                + "  many:\n"
                + "    <<: [{x: first}, *b]\n");
    assertThat(object.at("data.own").texts())
        .containsExactlyInAnyOrderEntriesOf(Map.of("x", "base", "y", "own"));
    assertThat(object.at("data.again.x").text()).contains("base");
    assertThat(object.at("data.many").texts())
        .containsExactlyInAnyOrderEntriesOf(Map.of("x", "first", "y", "base"));
  }

  @Test
  void aGeneratedNameIsAName() {
    ForeignTree tree = tree((MAP + "---\n" + MAP).replace("name: one", "generateName: one-"));
    assertThat(tree.objects()).extracting(K8sObject::name).containsExactly("one-(1)", "one-(2)");
  }

  /** Each fault with its line and column, and no crash. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiVersion: v1\\nkind: ConfigMap\\nmetadata:\\n\\tname: x\\n|4|1|is not YAML",
        "apiVersion: v1\\n"
            + "kind: ConfigMap\\n"
            + "metadata: {name: x}\\n"
            + "kind: Secret\\n"
            + "|4|1|has the key 'kind' twice",
        "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {labels: {}}\\n|1|1|without metadata.name",
        "apiVersion: v1\\n"
            + "kind: ConfigMap\\n"
            + "metadata: {name: x}\\n"
            + "data: &d {x: *d}\\n"
            + "|4|11|an alias that stands in itself",
        "apiVersion: v1\\n"
            + "kind: ConfigMap\\n"
            + "metadata: {name: x}\\n"
            + "data: {[a]: b}\\n"
            + "|4|8|a key that is no text",
        "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: x}\\ndata: {a: 'b}\\n|5|1|is not YAML",
        "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: x}\\ndata: *none\\n|4|7|is not YAML",
        "apiVersion: v1\\n"
            + "kind: List\\n"
            + "items: [{kind: Secret, metadata: {name: x}}]\\n"
            + "|3|9|without apiVersion",
        "%YAML 3.0\\n---\\napiVersion: b\\n|1|1|is not YAML",
      })
  void aFaultHasItsPlace(String text, int line, int column, String message) {
    ForeignTree tree = tree(text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(tree.faults()).hasSize(1);
    ForeignTree.Fault fault = tree.faults().getFirst();
    assertThat(fault.message()).contains(message);
    assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(line, column));
  }

  @Test
  void whatComesBeforeAFaultIsStillChecked() {
    ForeignTree tree = tree(MAP + "---\na: [\n");
    assertThat(tree.objects()).hasSize(1);
    assertThat(tree.faults()).hasSize(1);
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void hostileTextsEndInAFaultSoon() {
    String bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 10; i++) {
      bomb += "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10));
    }
    assertThat(tree(MAP + "data:\n  " + bomb.replace("\n", "\n  ")).faults())
        .extracting(ForeignTree.Fault::message)
        .containsExactly("has aliases that grow to more than 2000000 values");
    String manifest = "# apiVersion\n";
    assertThat(tree(manifest + "[".repeat(100_000)).faults()).hasSize(1);
    assertThat(tree(manifest + "{a: ".repeat(5_000)).faults()).hasSize(1);
    assertThat(tree(MAP + "data: " + "{a: ".repeat(150) + "}".repeat(150)).faults()).hasSize(1);
    assertThat(tree("apiVersion: b\nc: " + "x".repeat(2_000_000)).faults())
        .extracting(ForeignTree.Fault::line)
        .containsExactly(2);
    assertThat(tree("apiVersion: b\n" + " ".repeat(2_000_000)).faults()).hasSize(1);
    assertThat(tree(manifest + "\u0000").faults()).hasSize(1);
    assertThat(tree("!!javax.script.ScriptEngineManager [x]\n").objects()).isEmpty();
    assertThat(tree("").faults()).isEmpty();
    assertThat(tree("# nothing\n").skipped()).isEmpty();
  }

  @Test
  void whatElseLiesInARepositoryIsSaidAndNotJudged() {
    ForeignTree tree =
        ForeignTree.of(
            Map.of(
                "chart/Chart.yaml", "apiVersion: v2\nname: chart\n",
                "chart/values.yaml", "a: b\na: c\n",
                "chart/templates/a.yaml", "{{ if .x }}\na: b\n{{ end }}\n",
                "chart/templates/plain.yaml", MAP,
                "other/template.yaml", "kind: {{ .kind }}\n  x: y\n",
                "rules.yaml", MAP + "data: {alert: '{{ $labels.pod }} is down'}\n",
                "kubeconfig.yaml", "apiVersion: v1\nkind: Config\nclusters: []\n",
                "no-kind.yaml", "apiVersion: v1\nmetadata: {name: one}\n",
                "list.json", "[1, 2]",
                "mkdocs.yml", "a: !!python/name:material.emoji\n  b: [\n"));

    assertThat(tree.faults()).isEmpty();
    assertThat(tree.objects())
        .extracting(K8sObject::path)
        .containsExactly("chart/templates/plain.yaml", "rules.yaml");
    assertThat(tree.skipped())
        .extracting(ForeignTree.Skipped::path)
        .containsExactlyInAnyOrder(
            "chart/values.yaml",
            "other/template.yaml",
            "kubeconfig.yaml",
            "no-kind.yaml",
            "list.json",
            "chart/Chart.yaml",
            "mkdocs.yml");
    assertThat(tree.skipped())
        .filteredOn(s -> s.path().equals("chart/Chart.yaml"))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.why() + s.instead())
                    .contains("1 of its templates")
                    .contains("helm template chart"));
  }

  /**
   * Found with the chart of cert-manager, which makes its Chart.yaml when it is released: one note
   * for a folder, not one for a file.
   */
  @Test
  void templatesOfOneFolderAreOneNote() {
    String template = "kind: {{ .kind }}\n  x: y\n";
    ForeignTree tree =
        ForeignTree.of(
            Map.of(
                "t/a.yaml",
                template,
                "t/b.yaml",
                template,
                "t/c.yaml",
                template,
                "u/d.yaml",
                template));
    assertThat(tree.skipped())
        .extracting(ForeignTree.Skipped::path)
        .containsExactly("t/a.yaml", "u/d.yaml");
    assertThat(tree.skipped().getFirst().why()).contains("2 more");
  }

  @Test
  void aTagOfSomebodysOwnIsAWord() {
    assertThat(only(MAP + "data: {a: !own x, b: !!python/name:y z}\n").at("data").texts())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "x", "b", "z"));
  }

  @Test
  void aKustomizationTellsWhichFilesArePartsAndWhatItMakes() {
    ForeignTree tree =
        ForeignTree.of(
            Map.of(
                "app/overlay/kustomization.yaml",
                "resources: [../base]\n"
                    + "namePrefix: x-\n"
                    + "patches: [{path: ./patch.yaml}]\n"
                    + "patchesStrategicMerge: [../other.yaml]\n"
                    + "secretGenerator: [{name: made}]\n",
                "app/overlay/patch.yaml",
                MAP,
                "app/other.yaml",
                MAP,
                "app/base/one.yaml",
                MAP));

    assertThat(tree.objects()).extracting(K8sObject::path).containsExactly("app/base/one.yaml");
    assertThat(tree.skipped())
        .extracting(ForeignTree.Skipped::path)
        .containsExactlyInAnyOrder(
            "app/overlay/kustomization.yaml", "app/overlay/patch.yaml", "app/other.yaml");
    assertThat(tree.index(List.of(), 32, name -> null).exists("Secret", "made")).isTrue();
  }

  @Test
  void anObjectOfFluxIsNoSettingOfKustomize() {
    String flux =
        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps}\n";
    assertThat(ForeignTree.of(Map.of("apps.yaml", flux)).objects()).hasSize(1);
  }
}

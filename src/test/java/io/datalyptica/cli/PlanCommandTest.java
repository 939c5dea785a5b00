package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees of {@code plan}: nothing is ever written. */
class PlanCommandTest {
  private static final String SHRINKS = "CHG-204:PostgresCluster/shop-postgres";

  @TempDir private Path folder;

  @Test
  void whereNoTreeStandsEverythingWouldBeCreated() throws IOException {
    Path profile = Files.copy(StandingPlatform.BASE, folder.resolve("shop.yaml"));
    StandingPlatform none = new StandingPlatform(profile, folder.resolve("tree"));
    Ran ran = none.run("plan");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("no tree stands in").hasLineCount(1);
    assertThat(none.run("plan", "--exit-code").code()).isEqualTo(ExitCode.DRIFT);
    assertThat(none.tree()).doesNotExist();
  }

  @Test
  void overTheSameTreeNothingChanges() throws IOException {
    StandingPlatform same = StandingPlatform.in(folder);
    Map<String, String> before = same.files();
    Ran ran = same.run("plan", "--exit-code");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("nothing changes in").hasLineCount(1);
    assertThat(same.run("diff", "--exit-code")).isEqualTo(new Ran(0, "", ""));
    assertThat(same.files()).isEqualTo(before);
  }

  @Test
  void aChangeIsToldWithItsClassAndWhatFollows() throws IOException {
    StandingPlatform restarts =
        StandingPlatform.in(folder)
            .edit("    version: 16\n", "    version: 16\n    maxConnections: 400\n");
    Map<String, String> before = restarts.files();
    Ran ran = restarts.run("plan");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("2 objects: 1 restart, 1 update\n", "changed by: the profile\n")
        .contains("parameters.max_connections: 200 -> 400", "one switchover");
    assertThat(restarts.run("plan", "--exit-code").code()).isEqualTo(ExitCode.DRIFT);
    assertThat(restarts.run("diff").out()).contains("max_connections: 200 -> 400");
    assertThat(restarts.files()).isEqualTo(before);
  }

  @Test
  void whatIsEditedByHandOrInTheWayIsSaid() throws IOException {
    StandingPlatform edited = StandingPlatform.in(folder);
    edited.editTree("storage/redis/statefulset-broker.yaml", "replicas: 3", "replicas: 5");
    edited.edit("[lakehouse, ", "[lakehouse, more, ");
    Files.createDirectories(edited.tree().resolve(".datalyptica.staging"));
    Files.writeString(edited.tree().resolve(".datalyptica.staging/journal"), "");
    Ran ran = edited.run("plan");
    assertThat(ran.out())
        .contains("note: 1 file edited by hand", "--overwrite-edited")
        .contains("note: a run was interrupted here")
        .contains("spec.replicas: 5 -> 3");
    Files.delete(edited.tree().resolve(StandingPlatform.LOCK));
    assertThat(edited.run("plan").out()).contains("of somebody else where the tree has its own");
  }

  @Test
  void theTreeOfAnotherPlatformIsOneFinding() throws IOException {
    StandingPlatform other = StandingPlatform.in(folder);
    other.edit("metadata: {name: shop}", "metadata: {name: store}");
    other.edit("namespace: shop", "namespace: store");
    Ran plan = other.run("plan", "--only", "destructive");
    assertThat(plan.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(plan.out()).containsOnlyOnce("error[").contains("error[CHG-001] data loss");
    Map<String, String> before = other.files();
    assertThat(other.run("render").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(other.files()).isEqualTo(before);
    assertThat(other.run("render", "--allow", "CHG-001:Platform/shop").code()).isZero();
  }

  @Test
  void onlyDestructiveShowsNoMore() throws IOException {
    StandingPlatform two = shrinking();
    assertThat(two.run("plan").out()).contains("\nupdate ", "\nrestart ");
    assertThat(two.run("plan", "--only", "destructive").out())
        .contains("refused    PostgresCluster/shop-postgres")
        .doesNotContain("\nupdate ", "\nrestart ");
    assertThat(two.run("plan", "--only", "all").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatDestroysIsGraverThanThatAnythingChanges() throws IOException {
    StandingPlatform shrinks = shrinking();
    assertThat(shrinks.run("plan", "--exit-code").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(shrinks.run("plan", "--fail-on", "never").code()).isEqualTo(ExitCode.FINDINGS);
    Ran allowed = shrinks.run("plan", "--exit-code", "--allow", SHRINKS);
    assertThat(allowed.code()).isEqualTo(ExitCode.DRIFT);
    assertThat(allowed.out()).contains("allowed: error[CHG-204]").doesNotContain("writes nothing");
  }

  @Test
  void aWarningCountsWhenItIsToldTo() throws IOException {
    StandingPlatform leaves = StandingPlatform.in(folder).edit("[app, orders]", "[app]");
    assertThat(leaves.run("plan").code()).isZero();
    assertThat(leaves.run("plan", "--fail-on", "warning").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void whatCannotBePlannedIsSaidByItsExitCode() throws IOException {
    StandingPlatform broken = StandingPlatform.in(folder).edit("kind: PlatformProfile", "kind: [");
    assertThat(broken.run("plan").code()).isEqualTo(ExitCode.USAGE);
    assertThat(broken.run("diff").code()).isEqualTo(ExitCode.USAGE);
    for (String command : List.of("plan", "diff")) {
      assertThat(Ran.of(command, broken.profile().toString(), "-o", "-").code())
          .isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void anEmptyDirectoryIsNoDirectory() throws IOException {
    String profile = Files.copy(StandingPlatform.BASE, folder.resolve("shop.yaml")).toString();
    for (String[] words :
        List.of(
            new String[] {"render", profile, "-o", ""},
            new String[] {"render", profile, "--output="},
            new String[] {"render", profile, "--check", "-o", ""},
            new String[] {"plan", profile, "-o", ""},
            new String[] {"diff", profile, "-o", ""})) {
      Ran ran = Ran.of(words);
      assertThat(ran.code()).as(String.join(" ", words)).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err()).contains("-o is empty");
    }
  }

  @Test
  void jsonSaysAllOfIt() throws IOException {
    StandingPlatform shrinks = shrinking();
    JsonNode json = new ObjectMapper().readTree(shrinks.run("plan", "--format", "json").out());
    assertThat(json.at("/schemaVersion").asInt()).isEqualTo(1);
    JsonNode plan = json.at("/plans/0");
    assertThat(plan.at("/profile").asText()).isEqualTo(shrinks.profile().toString());
    assertThat(plan.at("/directory").asText()).isEqualTo(shrinks.tree().toString());
    assertThat(plan.at("/changedBy").asText()).isEqualTo("the profile");
    assertThat(plan.at("/counts/refused").asInt()).isEqualTo(1);
    assertThat(plan.at("/objects/0/class").asText()).isEqualTo("refused");
    assertThat(plan.at("/objects/0/kind").asText()).isEqualTo("PostgresCluster");
    assertThat(plan.at("/objects/0/changedBy").asText()).isEqualTo("the profile");
    assertThat(plan.at("/objects/0/fields").findValuesAsText("before")).contains("200Gi");
    assertThat(plan.at("/changes/0/allow").asText()).isEqualTo(SHRINKS);
    assertThat(plan.at("/changes/0/allowed").asBoolean()).isFalse();
    assertThat(json.at("/findings").findValuesAsText("rule")).contains("CHG-204");
  }

  @Test
  void theFormatsOfFindingsHoldTheChange() throws Exception {
    StandingPlatform shrinks = shrinking();
    Ran sarif = shrinks.run("plan", "--format", "sarif");
    assertThat(sarif.code()).isEqualTo(ExitCode.FINDINGS);
    JsonNode tree = new ObjectMapper().readTree(sarif.out());
    FormatsTest.checkSarif(tree);
    assertThat(tree.at("/runs/0/results").findValuesAsText("ruleId")).contains("CHG-204");
    String junit = shrinks.run("plan", "--format", "junit").out();
    var failures =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(junit.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("failure");
    assertThat(failures.getLength()).isEqualTo(1);
    assertThat(shrinks.run("plan", "--format", "github").out().lines())
        .anyMatch(line -> line.startsWith("::error ") && line.contains("title=CHG-204::"));
    assertThat(shrinks.run("plan", "--format", "yaml").code()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "`code`", "<b>x</b>", "a&lt;b", "[x](http://y)", "| | |", "\\|"})
  void markdownStaysItsTable(String hostile) throws IOException {
    StandingPlatform named = StandingPlatform.in(folder);
    named.edit(
        "metadata: {name: shop}", "metadata: {name: shop, annotations: {team: '" + hostile + "'}}");
    String text = named.run("plan", "--format", "markdown").out();
    assertThat(text).startsWith("### datalyptica plan\n");
    List<String> rows = text.lines().filter(line -> line.startsWith("|")).toList();
    assertThat(rows).hasSizeGreaterThan(5);
    for (String row : rows) {
      assertThat(row.replace("\\\\", "").replace("\\|", "").chars().filter(c -> c == '|'))
          .as(row)
          .hasSize(4);
      assertThat(row.replaceAll("`[^`]*`", "")).as(row).doesNotContain("`", "<b>", "[x]");
    }
  }

  @Test
  void severalProfilesEachHaveTheirTree() throws IOException {
    Path a = Files.copy(StandingPlatform.BASE, folder.resolve("a.yaml"));
    Path b = Files.copy(StandingPlatform.BASE, folder.resolve("b.yaml"));
    String trees = folder.resolve("trees").toString();
    assertThat(Ran.of("render", a.toString(), b.toString(), "-o", trees).code()).isZero();
    new StandingPlatform(b, folder).edit("    storage: 200Gi", "    storage: 100Gi");
    Ran plan = Ran.of("plan", a.toString(), b.toString(), "-o", trees, "--exit-code");
    assertThat(plan.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(plan.out()).contains("a.yaml: nothing changes", "b.yaml over ");
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Ran.of("plan", a.toString(), b.toString(), "-o", trees, "--format", "json").out());
    assertThat(json.at("/plans")).hasSize(2);
    assertThat(Ran.of("diff", a.toString(), b.toString(), "-o", trees, "--exit-code").code())
        .isEqualTo(ExitCode.DRIFT);
  }

  private StandingPlatform shrinking() throws IOException {
    return StandingPlatform.in(folder)
        .edit("    storage: 200Gi", "    storage: 100Gi")
        .edit("replicas: 3\n      tls", "replicas: 5\n      tls");
  }
}

package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datalyptica.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --base REV} in a real repository of git. */
class PlanOfRevisionTest {
  private static final String POD_MONITOR = "storage/postgresql/podmonitor-shop-postgres.yaml";
  private static final String TOOL = "a newer datalyptica";

  @TempDir private Path repository;

  @BeforeAll
  static void gitIsThere() {
    boolean there;
    try {
      there = Patience.end(new ProcessBuilder("git", "--version").start()) == 0;
    } catch (IOException | InterruptedException e) {
      there = false;
    }
    assumeTrue(there, "the program git is not here: --base is not tried");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.email=a@b", "-c", "user.name=a"));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(Patience.end(git)).as(command.toString()).isZero();
  }

  private void commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", "x");
  }

  /** In a folder of the repository, committed. */
  private StandingPlatform committed() throws IOException, InterruptedException {
    git("init", "-q", ".");
    StandingPlatform platform =
        StandingPlatform.in(Files.createDirectories(repository.resolve("clusters/eu")));
    commit();
    return platform;
  }

  @Test
  void theTreeOfTheRevisionIsCompared() throws Exception {
    StandingPlatform platform = committed();
    Ran same = platform.run("plan", "--base", "HEAD", "--exit-code");
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out()).contains("nothing changes in").contains(" at HEAD");
    platform.edit("    storage: 200Gi", "    storage: 100Gi");
    assertThat(platform.run("render", "--allow", "CHG-204:PostgresCluster/shop-postgres").code())
        .isZero();
    // What stands is the new tree by now; the revision has the old one.
    assertThat(platform.run("plan").out()).contains("nothing changes in");
    Ran plan = platform.run("plan", "--base", "HEAD");
    assertThat(plan.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(plan.out()).contains("error[CHG-204]");
    assertThat(platform.run("diff", "--base", "HEAD").out()).contains("200Gi -> 100Gi");
    git("tag", "before");
    commit();
    assertThat(platform.run("plan", "--base", "before").out()).contains("error[CHG-204]");
    assertThat(platform.run("plan", "--base", "HEAD").out()).contains("nothing changes in");
    assertThat(platform.run("plan", "--base", "HEAD~1").out()).contains("error[CHG-204]");
  }

  @Test
  void theTreeNeedNotStandAnyMore() throws Exception {
    StandingPlatform platform = committed();
    git("rm", "-r", "-q", "clusters/eu/tree");
    assertThat(platform.tree()).doesNotExist();
    assertThat(platform.run("plan", "--base", "HEAD").out()).contains("nothing changes in");
  }

  @Test
  void whatIsNotCommittedIsNotThere() throws Exception {
    git("init", "-q", ".");
    Files.writeString(repository.resolve("x"), "x");
    commit();
    StandingPlatform platform = StandingPlatform.in(repository);
    Ran plan = platform.run("plan", "--base", "HEAD", "--exit-code");
    assertThat(plan.code()).isEqualTo(ExitCode.DRIFT);
    assertThat(plan.out()).contains("no tree stands in").contains(" at HEAD");
  }

  @Test
  void whatIsNoRevisionIsSaid() throws Exception {
    StandingPlatform platform = committed();
    for (String revision :
        List.of("nope", "-x", "--help", "", " ", "HEAD:clusters", "HEAD\nHEAD")) {
      for (String command : List.of("plan", "diff")) {
        Ran ran = platform.run(command, "--base=" + revision);
        assertThat(ran.code())
            .as("%s %s", command, revision)
            .isIn(ExitCode.ENVIRONMENT, ExitCode.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).containsAnyOf("revision", "--base").doesNotContain("Exception");
      }
    }
  }

  @Test
  void whereThereIsNoRepositoryThatIsSaid(@TempDir Path elsewhere) throws Exception {
    StandingPlatform platform = StandingPlatform.in(elsewhere);
    Ran ran = platform.run("plan", "--base", "HEAD");
    assertThat(ran.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).contains("not a git repository");
  }

  /** A folder that begins with a dash, and one with a space, are folders. */
  @Test
  void namesAreNoOptions() throws Exception {
    git("init", "-q", ".");
    StandingPlatform platform =
        StandingPlatform.in(Files.createDirectories(repository.resolve("-x/a b")));
    commit();
    assertThat(platform.run("plan", "--base", "HEAD").out()).contains("nothing changes in");
  }

  @Test
  void whatTheToolChangedIsToldApartFromWhatTheProfileChanged() throws Exception {
    StandingPlatform platform = committed();
    // As an older version had written it.
    platform.editTree(StandingPlatform.LOCK, "# version ", "# version 0.0.1-");
    platform.editTree(POD_MONITOR, "part-of: shop", "part-of: old");
    platform.editTree(
        "storage/redis/statefulset-broker.yaml",
        "serviceName:",
        "minReadySeconds: 7\n  serviceName:");
    commit();
    Ran upgrade = platform.run("plan", "--base", "HEAD");
    assertThat(upgrade.out())
        .contains("changed by: " + TOOL)
        .contains("1 update" /* the PodMonitor */);
    platform.edit("mode: required", "mode: preferred");
    platform.edit("replicas: 3\n      tls", "replicas: 5\n      tls");
    Map<String, String> by = by(platform.run("plan", "--base", "HEAD", "--format", "json"));
    assertThat(by)
        .containsEntry("PodMonitor/shop-postgres", TOOL)
        .containsEntry("PostgresCluster/shop-postgres", "the profile")
        .containsEntry("StatefulSet/broker", "the profile and datalyptica")
        .containsEntry("Service/broker-4", "the profile");
    assertThat(platform.run("plan", "--base", "HEAD").out())
        .containsPattern("update +PodMonitor/shop-postgres .*  by a newer datalyptica\n")
        .containsPattern("update +PostgresCluster/shop-postgres .*  by the profile\n");
    assertThat(platform.run("plan", "--base", "HEAD", "--format", "markdown").out())
        .contains("| Class | Object | What changes | By |\n|---|---|---|---|\n")
        .contains(" | a newer datalyptica |\n", " | the profile |\n");
    // Without the old profile nobody can tell.
    Map<String, String> alone = by(platform.run("plan", "--format", "json"));
    assertThat(alone.values()).containsOnly("the profile and datalyptica");
  }

  @Test
  void anOldProfileThatIsNotThereIsSaid() throws Exception {
    StandingPlatform platform = committed();
    platform.editTree(StandingPlatform.LOCK, "# version ", "# version 0.0.1-");
    commit();
    Path moved = Files.move(platform.profile(), platform.profile().resolveSibling("new.yaml"));
    StandingPlatform renamed = new StandingPlatform(moved, platform.tree());
    renamed.edit("mode: required", "mode: preferred");
    // Under the name that the list of owned files has, it is there.
    assertThat(by(renamed.run("plan", "--base", "HEAD", "--format", "json")).values())
        .contains("the profile");
    git("rm", "-q", "--cached", "clusters/eu/shop.yaml");
    git("commit", "-q", "-m", "gone");
    assertThat(renamed.run("plan", "--base", "HEAD").out()).contains("is not told apart");
  }

  private static Map<String, String> by(Ran ran) throws IOException {
    Map<String, String> by = new LinkedHashMap<>();
    for (JsonNode object : new ObjectMapper().readTree(ran.out()).at("/plans/0/objects")) {
      by.put(
          object.get("kind").asText() + "/" + object.get("name").asText(),
          object.get("changedBy").asText());
    }
    return by;
  }
}

package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render} over a tree that stands does what destroys only when it is allowed by name. */
class RefusedRenderTest {
  private static final String VERSION = "CHG-202:PostgresCluster/shop-postgres";
  private static final String DRIVES = "CHG-103:StatefulSet/minio";

  @TempDir private Path folder;

  @Test
  void everyFileStaysAsItWasUntilEachIsAllowed() throws IOException {
    StandingPlatform two = both();
    Map<String, String> before = two.files();
    for (String[] allowed :
        List.of(
            new String[] {},
            new String[] {"--allow", VERSION},
            new String[] {"--allow", DRIVES, "--allow", "CHG-202:PostgresCluster/shop"},
            new String[] {"--allow", "CHG-202", "--allow", "CHG-103"},
            new String[] {"--allow", "*", "--overwrite-edited"},
            new String[] {"--fail-on", "never"})) {
      Ran ran = two.run("render", allowed);
      assertThat(ran.code()).as(List.of(allowed).toString()).isEqualTo(ExitCode.FINDINGS);
      assertThat(ran.err()).contains("it would destroy what runs: nothing was written");
      assertThat(two.files()).isEqualTo(before);
    }
    Ran ran = two.run("render", "--allow", VERSION, "--allow", DRIVES);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(two.files()).isNotEqualTo(before);
    assertThat(two.run("plan", "--exit-code").code()).isZero();
  }

  @Test
  void theProfileAllowsUntilADay() throws IOException {
    StandingPlatform two = both();
    String accept = "{rule: CHG-202, object: PostgresCluster/shop-postgres, reason: upgraded, ";
    two.edit("  tier: ha\n", "  tier: ha\n  accept: [" + accept + "until: 2026-12-31}]\n");
    assertThat(two.run("plan", "--allow", DRIVES).code()).isZero();
    assertThat(two.run("plan").out()).contains("allowed: error[CHG-202]", "\nerror[CHG-103]");
    Map<String, String> before = two.files();
    Ran late = two.run("render", "--allow", DRIVES, "--today", "2027-01-01");
    assertThat(late.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(late.err()).contains("PROFILE-103", "error[CHG-202]");
    assertThat(two.files()).isEqualTo(before);
    assertThat(two.run("render", "--allow", DRIVES).code()).isZero();
  }

  @Test
  void allOrNoneWritesNothingWhenOneDestroys() throws IOException {
    Path a = Files.copy(StandingPlatform.BASE, folder.resolve("a.yaml"));
    Path b = Files.copy(StandingPlatform.BASE, folder.resolve("b.yaml"));
    Path trees = folder.resolve("trees");
    assertThat(Ran.of("render", a.toString(), b.toString(), "-o", trees.toString()).code())
        .isZero();
    StandingPlatform first = new StandingPlatform(a, trees);
    first.edit("[app, orders]", "[app, orders, more]");
    new StandingPlatform(b, trees).edit("    storage: 200Gi", "    storage: 100Gi");
    Map<String, String> before = first.files();
    Ran ran = Ran.of("render", a.toString(), b.toString(), "-o", trees.toString(), "--all-or-none");
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.err()).contains("nothing was written: 1 of 2 profiles");
    assertThat(first.files()).isEqualTo(before);
    Ran one = Ran.of("render", a.toString(), b.toString(), "-o", trees.toString());
    assertThat(one.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(trees.resolve("a/" + StandingPlatform.LOCK))).contains("more");
    assertThat(first.files().get(trees.resolve("b/" + StandingPlatform.LOCK).toString()))
        .isEqualTo(before.get(trees.resolve("b/" + StandingPlatform.LOCK).toString()));
  }

  @Test
  void driftIsSeenInEveryFormatWithItsClass() throws IOException {
    StandingPlatform two = both();
    String path = "storage/minio/statefulset-minio.yaml";
    Map<String, String> before = two.files();
    Ran text = two.run("render", "--check");
    assertThat(text.code()).isEqualTo(ExitCode.DRIFT);
    assertThat(text.out()).contains(two.tree().resolve(path) + ": differs (recreate)\n");
    Ran json = two.run("render", "--check", "--format", "json");
    assertThat(json.code()).isEqualTo(ExitCode.DRIFT);
    JsonNode tree = new ObjectMapper().readTree(json.out());
    assertThat(tree.at("/differences").findValuesAsText("effect")).contains("recreate", "one way");
    Ran sarif = two.run("render", "--check", "--format", "sarif");
    FormatsTest.checkSarif(new ObjectMapper().readTree(sarif.out()));
    for (Ran ran :
        List.of(
            sarif,
            two.run("render", "--check", "--format", "junit"),
            two.run("render", "--check", "--format", "github"))) {
      assertThat(ran.code()).isEqualTo(ExitCode.DRIFT);
      assertThat(ran.out()).contains("CHG-009", "statefulset-minio.yaml", "recreate");
    }
    assertThat(two.files()).isEqualTo(before);
  }

  private StandingPlatform both() throws IOException {
    return StandingPlatform.in(folder)
        .edit("version: 16", "version: 17")
        .edit("size: 200Gi", "size: 400Gi");
  }
}

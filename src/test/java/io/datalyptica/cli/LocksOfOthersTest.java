package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of owned files that this version did not write, or somebody edited. */
class LocksOfOthersTest {
  @TempDir private Path folder;
  private StandingPlatform platform;
  private Path lock;

  @BeforeEach
  void stand() throws IOException {
    platform = StandingPlatform.in(folder);
    lock = platform.tree().resolve(StandingPlatform.LOCK);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anOlderOneIsReadAndWhatItLacksIsSaid(int format) throws Exception {
    Files.writeString(lock, older(format));
    // Known by the facts alone.
    platform.edit("versioning: true, noncurrentDays: 30", "versioning: false");
    // Known by the object.
    platform.edit("storageClass: other", "storageClass: third");
    Ran plan = platform.run("plan");
    assertThat(plan.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(plan.out())
        .contains("recorded no facts", "changed by: not recorded", "error[CHG-002]")
        .doesNotContain("CHG-113");
    assertThat(platform.run("plan", "--format", "json").out()).contains("recorded no facts");
    Ran render = platform.run("render", "--allow", "CHG-002:StatefulSet/minio");
    assertThat(render.code()).as(render.err()).isZero();
    assertThat(render.err()).contains("note: what stands was written by a datalyptica that");
    assertThat(lock).content().startsWith("# datalyptica lock, format 3\n").contains("\n= ");
  }

  /** As versions before the facts wrote it. */
  private String older(int format) throws Exception {
    StringBuilder text = new StringBuilder("# datalyptica lock, format " + format + "\n");
    for (String line : Files.readAllLines(lock)) {
      boolean file = !line.startsWith("#") && !line.startsWith("= ");
      if (line.startsWith("# profile ")) {
        text.append(line).append('\n');
      } else if (file) {
        String path = line.substring(line.indexOf("  ") + 2);
        byte[] contents = Files.readAllBytes(platform.tree().resolve(path));
        String sum =
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        text.append(format == 1 ? sum + "  " + path : line).append('\n');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# datalyptica lock, format 4\n",
        "# datalyptica lock, format 3\n<<<<<<< ours\n= a b c\n=======\n= a b d\n>>>>>>> theirs\n",
        "# datalyptica lock, format 3\n= a b c\n=======\n",
        "",
        "{}"
      })
  void oneThatCannotBeReadStopsAll(String text) throws IOException {
    Files.writeString(lock, text);
    Map<String, String> before = platform.files();
    for (Ran ran :
        List.of(
            platform.run("plan"),
            platform.run("diff"),
            platform.run("render"),
            platform.run("render", "--check"))) {
      assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
      assertThat(ran.err()).contains(".datalyptica.lock", "remedy: ");
      assertThat(ran.out()).isEmpty();
    }
    assertThat(platform.files()).isEqualTo(before);
  }

  /** Whatever stands there, nothing breaks, and no number is made up. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "= objectStore/minio pool/0/servers 4",
        "= objectStore/minio pool/0/size 214748364800",
        "= postgresql/shop-postgres synchronous required",
        "= postgresql/shop-postgres version 16",
        "= postgresql/shop-postgres walStorage 53687091200",
        "= redis/broker replicas 3",
        "= redis/broker sentinel 2",
        "= redis/broker storage 4294967296",
        "= platform tier ha"
      })
  void factsThatSomebodyEditedAreNoFault(String fact) throws IOException {
    String text = Files.readString(lock);
    assertThat(text).contains(fact);
    String key = fact.substring(0, fact.lastIndexOf(' ') + 1);
    for (String other :
        List.of("", key + "\u001b[31mx", key, key + "-1", key + "9".repeat(30), "= x")) {
      Files.writeString(lock, text.replace(fact + "\n", other.isEmpty() ? "" : other + "\n"));
      for (String format : List.of("text", "json", "markdown", "sarif", "junit", "github")) {
        Ran ran = platform.run("plan", "--format", format);
        assertThat(ran.code()).as("%s %s: %s", other, format, ran.err()).isIn(0, 1);
        assertThat(ran.out()).doesNotContain("\u001b", "-1 ->", " -1 ", "-1 x");
      }
    }
  }

  @Test
  void windowsLineEndsAreNoChange() throws IOException {
    try (var files = Files.walk(platform.tree())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
      }
    }
    assertThat(platform.run("plan", "--exit-code").out()).contains("nothing changes in");
    platform.edit("    storage: 200Gi", "    storage: 100Gi");
    Ran plan = platform.run("plan");
    assertThat(plan.out()).contains("error[CHG-204]", "1 refused").doesNotContain("edited by hand");
  }
}

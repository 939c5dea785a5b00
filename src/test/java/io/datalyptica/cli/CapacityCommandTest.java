package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityCommandTest {
  private static final long GI = 1L << 30;

  @Test
  void jsonHoldsWhatTheReferencePlatformHoldsAndLoses() throws IOException {
    Ran ran = Ran.of("capacity", "profiles/datalyptica.yaml", "--format", "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode profile = new ObjectMapper().readTree(ran.out()).at("/profiles/0");
    assertThat(profile.get("file").asText()).isEqualTo("profiles/datalyptica.yaml");

    JsonNode pool = profile.at("/objectStore/pools/0");
    assertThat(pool.get("servers").asInt()).isEqualTo(4);
    assertThat(pool.get("drivesPerServer").asInt()).isEqualTo(1);
    assertThat(pool.get("setSize").asInt()).isEqualTo(4);
    assertThat(pool.get("sets").asInt()).isEqualTo(1);
    assertThat(pool.get("parity").asInt()).isEqualTo(2);
    assertThat(pool.get("rawBytes").asLong()).isEqualTo(800 * GI);
    assertThat(pool.get("usableBytes").asLong()).isEqualTo(400 * GI);
    // EC:2 on four drives reads without two and writes without one.
    assertThat(pool.at("/tolerates/drives/read").asInt()).isEqualTo(2);
    assertThat(pool.at("/tolerates/drives/write").asInt()).isEqualTo(1);
    assertThat(pool.at("/tolerates/servers/read").asInt()).isEqualTo(2);
    assertThat(pool.at("/tolerates/servers/write").asInt()).isEqualTo(1);

    assertThat(profile.at("/postgresql/replicas").asInt()).isEqualTo(3);
    assertThat(profile.at("/postgresql/connections/fits").asBoolean()).isTrue();
    assertThat(profile.get("redis")).hasSize(3);
    assertThat(profile.at("/redis/0/tolerates/pods/failover").asInt()).isEqualTo(1);
  }

  @Test
  void totalsAreTheSumOfTheWorkloads() throws IOException {
    JsonNode profile =
        new ObjectMapper()
            .readTree(Ran.of("capacity", "profiles/datalyptica.yaml", "--format", "json").out())
            .at("/profiles/0");
    for (String field :
        new String[] {
          "memoryRequestsBytes",
          "memoryLimitsBytes",
          "storageBytes",
          "persistentVolumeClaims",
          "pods"
        }) {
      long sum = 0;
      for (JsonNode workload : profile.get("workloads")) {
        sum += workload.get(field).asLong();
      }
      assertThat(profile.at("/totals/" + field).asLong()).as(field).isEqualTo(sum).isPositive();
    }
    long milli = 0;
    for (JsonNode workload : profile.get("workloads")) {
      milli += milli(workload.get("cpuRequests").asText());
    }
    assertThat(milli(profile.at("/totals/cpuRequests").asText())).isEqualTo(milli).isPositive();
  }

  private static long milli(String quantity) {
    return quantity.endsWith("m")
        ? Long.parseLong(quantity.substring(0, quantity.length() - 1))
        : Long.parseLong(quantity) * 1000;
  }

  @Test
  void severalProfilesAreOneReport() throws IOException {
    Ran json = Ran.of("capacity", "profiles/dev.yaml", "profiles/minimal.yaml", "--format", "json");
    assertThat(new ObjectMapper().readTree(json.out()).get("profiles")).hasSize(2);
    Ran text = Ran.of("capacity", "profiles/dev.yaml", "profiles/minimal.yaml");
    assertThat(text.out())
        .startsWith("profiles/dev.yaml\n")
        .contains("\nprofiles/minimal.yaml\n")
        .contains("Object store");
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 140);
  }

  @Test
  void markdownTablesHaveCellsForEveryColumn() {
    Ran ran = Ran.of("capacity", "profiles/minimal.yaml", "--format", "markdown");
    assertThat(ran.out()).startsWith("# `profiles/minimal.yaml`\n");
    String[] tables = ran.out().split("\n\n");
    for (String table : tables) {
      if (table.startsWith("|")) {
        assertThat(table.lines().map(l -> l.chars().filter(c -> c == '|').count()).distinct())
            .hasSize(1);
      }
    }
  }

  @Test
  void aHostileFileNameStaysAName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("we|`ird\u001b[31m\n# \u202ename.yaml");
    Files.copy(Path.of("profiles/minimal.yaml"), file);
    for (String format : new String[] {"text", "markdown"}) {
      Ran ran = Ran.of("capacity", file.toString(), "--format", format);
      assertThat(ran.code()).isZero();
      assertThat(ran.out().lines().findFirst().orElseThrow())
          .endsWith(format.equals("text") ? "name.yaml" : "name.yaml`");
      assertThat(ran.out()).doesNotContain("\u001b", "\u202e");
    }
    JsonNode json =
        new ObjectMapper().readTree(Ran.of("capacity", file.toString(), "--format", "json").out());
    assertThat(json.at("/profiles/0/file").asText()).isEqualTo(file.toString());
  }

  @Test
  void anAbsentComponentIsAbsent() throws IOException {
    String bare =
        "apiVersion: datalyptica.io/v1alpha1\n"
            + "kind: PlatformProfile\n"
            + "metadata: {name: x}\n"
            + "spec: {tier: dev}\n";
    JsonNode profile =
        new ObjectMapper()
            .readTree(Ran.with(bare, "capacity", "-", "--format", "json").out())
            .at("/profiles/0");
    assertThat(profile.has("objectStore")).isFalse();
    assertThat(profile.has("postgresql")).isFalse();
    assertThat(profile.get("redis")).isEmpty();
    assertThat(profile.at("/totals/cpuRequests").asText()).isEqualTo("0");
  }

  @Test
  void aProfileWithoutAPlanHasFindingsInsteadOfNumbers() throws IOException {
    Ran unknown =
        Ran.with(
            Files.readString(Path.of("profiles/minimal.yaml")).replace("workers", "wrokers"),
            "capacity",
            "-",
            "--format",
            "json");
    assertThat(unknown.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(unknown.err()).contains("wrokers");
    assertThat(new ObjectMapper().readTree(unknown.out()).get("profiles")).isEmpty();
    assertThat(Ran.of("capacity", "no-such-file.yaml").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("capacity").code()).isEqualTo(ExitCode.USAGE);
  }
}

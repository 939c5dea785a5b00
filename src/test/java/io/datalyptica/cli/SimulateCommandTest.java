package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
  private static final String REFERENCE = "profiles/datalyptica.yaml";
  private static final Path PROFILES = Path.of("profiles");

  private static Ran simulate(String... lost) {
    String[] args = new String[2 + 2 * lost.length];
    args[0] = "simulate";
    args[1] = REFERENCE;
    for (int i = 0; i < lost.length; i++) {
      args[2 + 2 * i] = "--lose";
      args[3 + 2 * i] = lost[i];
    }
    return Ran.of(args);
  }

  private static JsonNode json(String profile, String... args) throws IOException {
    String[] all = new String[args.length + 4];
    System.arraycopy(new String[] {"simulate", "-", "--format", "json"}, 0, all, 0, 4);
    System.arraycopy(args, 0, all, 4, args.length);
    Ran ran = Ran.with(profile, all);
    assertThat(ran.code()).as(ran.err()).isZero();
    return new ObjectMapper().readTree(ran.out()).at("/profiles/0");
  }

  @Test
  void theReferencePlatformSurvivesANode() {
    Ran ran = simulate("node=1");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(REFERENCE + ": lost 1 of 4 nodes\n")
        .contains(
            "- pool 0: 3 of 4 drives of a set are left; reads need 2, writes need 3: reads and"
                + " writes\n")
        .contains(
            "2 of 3 pods are left; a failover needs 2 Sentinels (quorum 2, majority 2 of 3), and"
                + " they are there")
        .doesNotContain(" no ");
  }

  @Test
  void theSecondNodeTakesWrites() {
    assertThat(simulate("node=1", "node=1").out())
        .startsWith(REFERENCE + ": lost 2 of 4 nodes\n")
        .contains(
            "- pool 0: 2 of 4 drives of a set are left; reads need 2, writes need 3: read-only\n")
        .contains(
            "a failover needs 2 Sentinels (quorum 2, majority 2 of 3): a lost master is not"
                + " replaced");
  }

  @Test
  void requiredWritesDecideTheExitCode() {
    assertThat(Ran.of("simulate", REFERENCE, "--lose", "node=1", "--require", "writes").code())
        .isZero();
    Ran two = Ran.of("simulate", REFERENCE, "--lose", "node=2", "--require", "writes");
    assertThat(two.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(two.err()).isEqualTo(REFERENCE + ": not every component serves writes\n");
    assertThat(
            Ran.of(
                    "simulate",
                    REFERENCE,
                    "--lose",
                    "server=minio-0",
                    "--lose",
                    "server=minio-1",
                    "--require",
                    "reads")
                .code())
        .isZero();
    assertThat(Ran.of("simulate", REFERENCE, "--lose", "node=1", "--require", "everything").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void jsonHasBothCases() throws IOException {
    String loose = Files.readString(Path.of("test-fixtures/seed/profile.yaml"));
    Ran ran =
        Ran.with(
            loose, "simulate", "-", "--format", "json", "--lose", "node=1", "--fail-on", "never");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode seed = new ObjectMapper().readTree(ran.out()).at("/profiles/0");
    assertThat(seed.at("/lost/nodes").asInt()).isOne();
    assertThat(seed.at("/worst/objectStore/pools/0/left").asInt())
        .as("preferred: all on one node")
        .isZero();
    assertThat(seed.at("/even/objectStore/pools/0/left").asInt())
        .as("4 servers on 3 workers")
        .isEqualTo(2);
    assertThat(seed.at("/even/objectStore/pools/0/reads").asBoolean()).isTrue();
    assertThat(seed.at("/even/objectStore/pools/0/writes").asBoolean()).isFalse();
    assertThat(seed.at("/even/backups/written").asBoolean()).isFalse();
    assertThat(seed.at("/worst/reads").asBoolean()).isFalse();
    assertThat(seed.at("/even/writes").asBoolean()).isFalse();
  }

  @Test
  void jsonSaysWhatEachComponentCanDo() throws IOException {
    JsonNode node =
        json(
            Files.readString(PROFILES.resolve("datalyptica.yaml")),
            "--lose",
            "node=1",
            "--lose",
            "pod=redis-2",
            "--lose",
            "instance=1");
    assertThat(node.at("/lost").toString())
        .isEqualTo("{\"nodes\":1,\"zones\":0,\"instances\":1,\"pods\":[\"redis-2\"]}");
    assertThat(node.get("worst")).isEqualTo(node.get("even"));
    JsonNode sets = node.at("/worst/objectStore/pools/0/sets/0");
    assertThat(sets.toString())
        .isEqualTo(
            "{\"firstServer\":0,\"lastServer\":3,\"sets\":1,\"drives\":4,\"left\":3,"
                + "\"readQuorum\":2,\"writeQuorum\":3,"
                + "\"reads\":true,\"writes\":true}");
    assertThat(node.at("/worst/postgresql/left").asInt()).isOne();
    assertThat(node.at("/worst/postgresql/failover").asText()).isEqualTo("byHand");
    assertThat(node.at("/worst/redis/0/failover").asText()).isEqualTo("byHand");
    assertThat(node.at("/worst/redis/1/failover").asText()).isEqualTo("automatic");
    assertThat(node.at("/worst/redis/1/sentinel/majority").asInt()).isEqualTo(2);
    assertThat(node.at("/worst/backups/store").asText()).isEqualTo("own");
    assertThat(node.at("/worst/backups/explanation").asText()).contains("no primary");
  }

  @Test
  void anAbsentComponentIsAbsent() throws IOException {
    String bare =
        "apiVersion: datalyptica.io/v1alpha1\n"
            + "kind: PlatformProfile\n"
            + "metadata: {name: x}\n"
            + "spec: {tier: dev}\n";
    JsonNode profile = json(bare, "--lose", "node=1", "--require", "writes");
    assertThat(profile.get("worst").toString())
        .isEqualTo("{\"reads\":true,\"writes\":true,\"redis\":[]}");
    assertThat(Ran.with(bare, "simulate", "-", "--lose", "zone=1").out())
        .startsWith("-: lost 1 of 1 zone\n");
  }

  static List<List<String>> everything() {
    return List.of(
        List.of("node=4"),
        List.of("zone=1"),
        List.of(
            "zone=1", "node=4", "instance=3", "server=minio-0", "pod=minio-1", "pod=redis-cache-0"),
        List.of("server=minio-0", "server=minio-1", "server=minio-2", "server=minio-3"));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void everythingLostIsSaid(List<String> lost) {
    Ran ran = simulate(lost.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("0 of 4 servers").contains("pool 0: 0 of 4 drives");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "node",
        "node=",
        "nodes=1",
        "node=-1",
        "node=1e3",
        "node=٣",
        "node=99999999999",
        "node=5",
        "zone=2",
        "instance=4",
        "server=",
        "server=minio-4",
        "server=redis-0",
        "pod=nothing",
        "pod=../x",
        "NODE=1",
        "node=1,zone=1",
        "pod=minio-0\u001b[31m",
        "=1"
      })
  void whatIsNotThereIsWrongUsage(String lost) {
    Ran ran = simulate(lost);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("datalyptica: ")
        .doesNotContain("\u001b")
        .doesNotContain("bug");
  }

  @Test
  void severalThatAddUpToMoreThanThereIsAreWrongUsage() {
    assertThat(simulate("node=3", "node=2").code()).isEqualTo(ExitCode.USAGE);
    assertThat(simulate("node=3", "node=1").code()).isZero();
    assertThat(simulate("node=0").out()).startsWith(REFERENCE + ": lost nothing\n");
  }

  @Test
  void anUnknownNameComesWithTheNearestOne() {
    assertThat(simulate("server=mini-2").err())
        .contains("there is no server of the object store 'mini-2': did you mean minio-2?");
    assertThat(simulate("pod=redis-sesion-1").err())
        .contains("did you mean redis-session-1?")
        .contains("--lose instance=1");
    assertThat(simulate("nod=2").err()).contains("did you mean node=2?");
    assertThat(simulate("pod=x").err())
        .contains("there are minio-0, minio-1")
        .contains(" and 1 more");
  }

  @Test
  void nothingLostIsWrongUsage() {
    assertThat(simulate().code()).isEqualTo(ExitCode.USAGE);
    assertThat(simulate().err()).contains("say what is lost, such as --lose node=1");
    assertThat(Ran.of("simulate", "--lose", "node=1").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aProfileWithoutAPlanHasFindingsAndExitsAsValidate() throws IOException {
    String wrong = Files.readString(PROFILES.resolve("minimal.yaml")).replace("workers", "wrokers");
    Ran ran = Ran.with(wrong, "simulate", "-", "--lose", "node=1", "--format", "json");
    assertThat(ran.code())
        .isEqualTo(Ran.with(wrong, "validate", "-").code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.err()).contains("wrokers");
    assertThat(new ObjectMapper().readTree(ran.out()).get("profiles")).isEmpty();
    assertThat(Ran.of("simulate", "no-such-file.yaml", "--lose", "node=1").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aProfileWithErrorsIsSimulatedAndExitsAsValidate() {
    Ran ran = Ran.of("simulate", "test-fixtures/seed/profile.yaml", "--lose", "node=1");
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.err()).contains("`datalyptica validate` lists them");
    assertThat(ran.out()).contains("Worst case").contains("As spread as possible");
  }

  @Test
  void severalProfilesAreOneReport() throws IOException {
    Ran ran =
        Ran.of("simulate", "profiles/dev.yaml", REFERENCE, "--lose", "node=1", "--format", "json");
    assertThat(new ObjectMapper().readTree(ran.out()).get("profiles")).hasSize(2);
  }
}

package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.datalyptica.app.FakeCluster.Outcome;
import io.datalyptica.component.Planner;
import io.datalyptica.plan.Accepted;
import io.datalyptica.plan.AccessPair;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretNeed.Type;
import io.datalyptica.plan.SecretValue;
import io.datalyptica.plan.SecretValue.Composed;
import io.datalyptica.plan.SecretValue.Composed.Part;
import io.datalyptica.plan.SecretValue.Given;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;
import io.datalyptica.profile.ProfileReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScriptTest {
  private static final String NAMESPACE = "datalyptica";
  private static final List<String> SH = List.of("/bin/sh");
  private static final Plan PLAN = plan("profiles/datalyptica.yaml");
  private static final String TOKEN = "minio-metrics-token";
  private static final String BACKUP = "minio-user-datalyptica-postgres-backup";

  @TempDir private Path folder;
  private FakeCluster cluster;

  @BeforeEach
  void cluster() throws IOException {
    cluster = FakeCluster.in(folder, NAMESPACE);
  }

  private static Plan plan(String profile) {
    return Planner.plan(
            ProfileReader.read(Components.ALL, Path.of(profile)).profile().orElseThrow())
        .plan();
  }

  /** Every shell that the script promises to run in. */
  static Stream<List<String>> shells() {
    return Stream.of(
        List.of("dash"), List.of("bash"), List.of("bash", "--posix"), List.of("busybox", "sh"));
  }

  private static void assumeShell(List<String> shell) {
    assumeTrue(onPath(shell.getFirst()), shell.getFirst() + " is not installed");
  }

  private static boolean onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String script() {
    return SecretScript.of(PLAN);
  }

  /** The random values that the cluster holds. */
  private Set<String> values() throws IOException {
    Set<String> values = new HashSet<>();
    for (JsonNode secret : cluster.secrets(NAMESPACE).values()) {
      secret
          .get("stringData")
          .fields()
          .forEachRemaining(
              e -> {
                if (e.getValue().asText().matches("[A-Za-z0-9]{32}")) {
                  values.add(e.getValue().asText());
                }
              });
    }
    assertThat(values).isNotEmpty();
    return values;
  }

  private static void assertHolds(Map<String, JsonNode> secrets, SecretNeed need) {
    JsonNode secret = secrets.get(need.name());
    assertThat(secret).as(need.name()).isNotNull();
    assertThat(secret.get("type").asText()).isEqualTo(need.type().text());
    assertThat(secret.get("metadata").get("namespace").asText()).isEqualTo(NAMESPACE);
    JsonNode data = secret.get("stringData");
    assertThat(data.size()).isEqualTo(need.keys().size());
    for (Key key : need.keys()) {
      assertThat(data.get(key.name()).asText())
          .as(need.name() + " " + key.name())
          .satisfies(v -> accepted(need, key, v, data));
    }
  }

  private static void accepted(SecretNeed need, Key key, String value, JsonNode data) {
    switch (key.value()) {
      case Random random -> {
        assertThat(random.accepted().accepts(value)).isTrue();
        assertThat(value).hasSize(random.length()).matches("[A-Za-z0-9]+");
      }
      case Name name -> assertThat(value).isEqualTo(name.text());
      case Composed composed -> {
        StringBuilder text = new StringBuilder();
        composed
            .parts()
            .forEach(
                p -> text.append(p.key().map(k -> data.get(k.name()).asText()).orElse(p.text())));
        assertThat(value).isEqualTo(text.toString());
      }
      case Given given -> throw new AssertionError(need.name() + " was invented");
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void whatNobodyElseMustGiveIsMadeAndAcceptedByItsReader(List<String> shell) throws Exception {
    assumeShell(shell);

    Outcome outcome = cluster.run(shell, script());

    Map<String, JsonNode> secrets = cluster.secrets(NAMESPACE);
    int inventable = 0;
    for (SecretNeed need : PLAN.secrets()) {
      if (need.inventable()) {
        inventable++;
        assertHolds(secrets, need);
        assertThat(outcome.text()).contains("made     " + need.name() + "\n");
      }
    }
    assertThat(inventable).isEqualTo(secrets.size()).isGreaterThan(5);
    assertThat(secrets.get(BACKUP).get("stringData").get("s3.conf").asText())
        .isEqualTo(
            "[global]\nrepo1-s3-key=datalyptica-postgres-backup\nrepo1-s3-key-secret="
                + secrets.get(BACKUP).get("stringData").get("secret-key").asText()
                + "\n");
    assertThat(values()).as("no value twice").hasSize(inventable);
    assertThat(outcome.status()).as("what comes later stops nobody").isZero();
    assertThat(outcome.text())
        .contains("LATER    " + TOKEN, "docs/minio.md, section Order")
        .doesNotContain("create secret generic " + TOKEN)
        .endsWith(
            inventable
                + " made, 0 there, 0 wrong, 0 still missing, 1 to be made later in namespace"
                + " datalyptica\n");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void secondRunChangesNothing(List<String> shell) throws Exception {
    assumeShell(shell);
    cluster.run(shell, script());
    Map<String, String> before = cluster.stored(NAMESPACE);

    Outcome again = cluster.run(shell, script());

    assertThat(cluster.stored(NAMESPACE)).isEqualTo(before);
    assertThat(again.text())
        .doesNotContain("made     ")
        .contains("there    " + BACKUP, "\n0 made, ");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void scriptFromStandardInputIsNotEatenByWhatItStarts(List<String> shell) throws Exception {
    assumeShell(shell);

    Outcome outcome = cluster.pipe(shell, script());

    assertThat(outcome.text()).endsWith("1 to be made later in namespace datalyptica\n");
    assertThat(cluster.secrets(NAMESPACE)).containsKeys(BACKUP, "redis-session-credentials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dash -x",
        "dash -xv",
        "dash -a",
        "bash -x",
        "bash -xva",
        "bash --posix -x",
        "busybox sh -x"
      })
  void noArgumentNoEnvironmentNoLineOfOutputHasAValue(String shell) throws Exception {
    List<String> words = List.of(shell.split(" "));
    assumeShell(words);

    Outcome outcome = cluster.run(words, script());

    String seen = cluster.seen();
    assertThat(seen).contains("create -f -", "FAKE=");
    for (String value : values()) {
      assertThat(outcome.text()).doesNotContain(value);
      assertThat(seen).doesNotContain(value);
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void noProgramIsStartedWithAValueAndNoFileIsWritten(List<String> shell) throws Exception {
    assumeShell(shell);
    assumeTrue(onPath("strace"), "strace is not installed");
    Path trace = folder.resolve("trace");
    List<String> words =
        new ArrayList<>(
            List.of(
                "strace",
                "-f",
                "-v",
                "-s",
                "65536",
                "-o",
                trace.toString(),
                "-e",
                "trace=execve,open,openat,creat,memfd_create"));
    words.addAll(shell);

    Outcome outcome = cluster.run(words, script());

    assumeTrue(
        Files.exists(trace) && outcome.text().contains("still missing"),
        "strace may not trace here");
    String traced = Files.readString(trace);
    assertThat(traced).contains("execve(").doesNotContain("memfd_create(");
    for (String value : values()) {
      String[] holders =
          traced
              .lines()
              .filter(l -> l.contains("execve(") && l.contains(value))
              .toArray(String[]::new);
      assertThat(holders).isEmpty();
    }
    Matcher opened =
        Pattern.compile(
                "(?:open|openat|creat)\\((?:AT_FDCWD, )?\"([^\"]*)\", [^)\\n"
                    + "]*(?:O_WRONLY|O_RDWR|O_CREAT)")
            .matcher(traced);
    int written = 0;
    while (opened.find()) {
      written++;
      assertThat(opened.group(1))
          .matches(Pattern.quote(folder.toString()) + "/(seen|namespaces/.*)|/dev/null|/dev/tty");
    }
    assertThat(written).as("the fake's own files").isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kill-before", "kill-after"})
  void runThatWasKilledIsCompletedByTheNext(String mode) throws Exception {
    cluster.with(mode, BACKUP);
    Outcome killed = cluster.run(SH, script());
    assertThat(killed.status()).isEqualTo(137);
    Map<String, String> before = cluster.stored(NAMESPACE);
    assertThat(before).hasSizeBetween(1, 4);
    cluster.without(mode);

    Outcome outcome = cluster.run(SH, script());

    assertThat(outcome.text())
        .contains("there    minio-credentials", "made     redis-session-credentials");
    assertThat(cluster.stored(NAMESPACE)).containsAllEntriesOf(before);
    for (SecretNeed need : PLAN.secrets()) {
      if (need.inventable()) {
        assertHolds(cluster.secrets(NAMESPACE), need);
      }
    }
  }

  @Test
  void secretThatLacksAKeyIsReportedAndLeftAlone() throws Exception {
    String theirs =
        "{\"type\":\"Opaque\",\"stringData\":{\"access-key\":\"mine\",\"secret-key-2\":\"x\"}}";
    cluster.put(NAMESPACE, BACKUP, theirs);

    Outcome outcome = cluster.run(SH, script());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text())
        .contains("WRONG    " + BACKUP + " exists but lacks: secret-key s3.conf\n", " 1 wrong, ");
    assertThat(cluster.stored(NAMESPACE).get(BACKUP)).isEqualTo(theirs);
  }

  @Test
  void everythingThereEndsWithZero() throws Exception {
    cluster.put(NAMESPACE, TOKEN, "{\"type\":\"Opaque\",\"stringData\":{\"token\":\"t\"}}");

    assertThat(cluster.run(SH, script()).status()).isZero();
    assertThat(cluster.run(SH, script()).status()).isZero();
  }

  @Test
  void missingNamespaceStopsBeforeAnythingIsMade() throws Exception {
    Files.delete(folder.resolve("namespaces").resolve(NAMESPACE));

    Outcome outcome = cluster.run(SH, script());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text())
        .isEqualTo(
            "There is no namespace datalyptica: apply the prerequisites first (oc apply -k"
                + " prerequisites)\n");
  }

  @Test
  void whoMayNotLookAtNamespacesGoesOn() throws Exception {
    cluster.with("forbid-namespaces", "");

    assertThat(cluster.run(SH, script()).text()).contains("made     " + BACKUP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forbid-get", "forbid-create", "unreachable"})
  void clusterThatRefusesEndsTheRunWithItsWords(String mode) throws Exception {
    cluster.with(mode, "");

    Outcome outcome = cluster.run(SH, script());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text())
        .containsAnyOf("(Forbidden)", "Unable to connect")
        .containsAnyOf("Secret minio-credentials", "is oc logged in?");
    assertThat(cluster.stored(NAMESPACE)).isEmpty();
  }

  @Test
  void answerThatRepeatsAValueIsNotShown() throws Exception {
    cluster.with("repeats", "");

    Outcome outcome = cluster.run(SH, script());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text())
        .contains("Secret minio-credentials was not made")
        .doesNotContain("root-password");
  }

  @Test
  void secretThatSomebodyMadeInBetweenIsThere() throws Exception {
    cluster.with("race", BACKUP);

    Outcome outcome = cluster.run(SH, script());

    assertThat(outcome.text())
        .contains(
            "there    " + BACKUP + ", made by somebody else just now",
            "made     redis-credentials");
    assertThat(cluster.stored(NAMESPACE)).doesNotContainKey(BACKUP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KUBECTL", "OC"})
  void programIsTheUsersChoice(String variable) throws Exception {
    Path program = folder.resolve("bin/my oc");
    Files.move(folder.resolve("bin/oc"), program);

    Outcome outcome = cluster.run(List.of("env", variable + "=" + program, "sh"), script());

    assertThat(outcome.text()).contains("made     " + BACKUP);
  }

  @Test
  void programThatIsNotThereIsNamed() throws Exception {
    Outcome outcome = cluster.run(List.of("env", "KUBECTL=no-such-program", "sh"), script());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).startsWith("There is no no-such-program here");
  }

  /** Names come from profiles, and a role of PostgreSQL may be called anything. */
  @ParameterizedTest
  @MethodSource("shells")
  void hostileNamesAndEveryKindOfValueArriveAsTheyAre(List<String> shell) throws Exception {
    assumeShell(shell);
    Platform platform = PLAN.platform();
    String name = "we\"ird'; $(touch /tmp/x) `id` \\n %s {{x}} ü\t\u2028 $value";
    Key username = new Key("username", Name.exactly(name));
    Key password = new Key("password", Random.of(Accepted.ROLE_PASSWORD));
    Key second = new Key("second", new Random(22, Accepted.SECRET_KEY));
    Key uri =
        new Key(
            "uri",
            Composed.of(
                Part.text("postgresql://\"\\"),
                Part.of(second),
                Part.text(":"),
                Part.of(password),
                Part.text("@"),
                Part.of(username)));
    SecretNeed role =
        new SecretNeed(
            "role", Type.BASIC_AUTH, List.of(username, password, second, uri), List.of());

    Outcome outcome = cluster.run(shell, SecretScript.of(platform, List.of(role)));

    assertThat(outcome.status()).as(outcome.text()).isZero();
    assertHolds(cluster.secrets(NAMESPACE), role);
  }

  @Test
  void whatOthersGiveIsNamedWithWhatToDo() throws Exception {
    SecretNeed pull =
        new SecretNeed(
            "pull",
            Type.DOCKER_CONFIG,
            List.of(
                new Key(
                    ".dockerconfigjson",
                    Given.beforehand("registry credentials", "copy the pull secret"))),
            List.of());
    SecretNeed external =
        new SecretNeed(
            "s3",
            List.of(AccessPair.ofStrangers("the store at s3.example.com").pgbackrest()),
            List.of());

    Outcome outcome = cluster.run(SH, SecretScript.of(PLAN.platform(), List.of(pull, external)));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text())
        .contains(
            "MISSING  pull, which nobody but you can make:\n"
                + "         key .dockerconfigjson: registry credentials\n"
                + "         Copy the pull secret.\n"
                + "         oc -n datalyptica create secret generic pull"
                + " --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=FILE\n",
            "MISSING  s3",
            "         oc -n datalyptica create secret generic s3 --type=Opaque"
                + " --from-file=s3.conf=FILE\n",
            "Put in what the administrators of the store at s3.example.com hand out.",
            "2 still missing");
    assertThat(cluster.stored(NAMESPACE)).isEmpty();
  }

  @Test
  void pullSecretOfTheWrongTypeIsReported() throws Exception {
    Given given = Given.beforehand("registry credentials", "copy it");
    SecretNeed pull =
        new SecretNeed(
            "pull", Type.DOCKER_CONFIG, List.of(new Key(".dockerconfigjson", given)), List.of());
    cluster.put(
        NAMESPACE, "pull", "{\"type\":\"Opaque\",\"stringData\":{\".dockerconfigjson\":\"{}\"}}");

    Outcome outcome = cluster.run(SH, SecretScript.of(PLAN.platform(), List.of(pull)));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text()).contains("WRONG    pull is of type Opaque");
  }

  @Test
  void shellcheckFindsNothing() throws Exception {
    assumeTrue(onPath("shellcheck"), "shellcheck is not installed");
    List<String> words = List.of("shellcheck", "-s", "sh");

    for (String profile :
        List.of(
            "profiles/datalyptica.yaml",
            "profiles/dev.yaml",
            "test-fixtures/cases/full/profile.yaml")) {
      Files.writeString(folder.resolve("script.sh"), SecretScript.of(plan(profile)));
      Outcome outcome = cluster.run(words, SecretScript.of(plan(profile)));
      assertThat(outcome.status()).as(outcome.text()).isZero();
    }
  }

  @Test
  void everyKindOfValueIsKnownHere() {
    Class<?>[] kinds = SecretValue.class.getPermittedSubclasses();

    assertThat(kinds)
        .containsExactlyInAnyOrder(Random.class, Name.class, Composed.class, Given.class);
  }
}

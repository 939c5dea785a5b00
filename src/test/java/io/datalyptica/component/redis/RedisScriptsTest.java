package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.component.redis.RedisSpec.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisScriptsTest {
  @TempDir Path folder;

  static Stream<RedisProfiles> profiles() {
    return Stream.of(
        redis(),
        redis().addressing(Addressing.HOSTNAME),
        redis().tls(),
        redis().tls().addressing(Addressing.CLUSTER_IP),
        redis().tls().withoutSentinel(),
        redis().role(Role.CACHE),
        redis().persistence(Persistence.RDB).replicas(5),
        redis().withoutSentinel(),
        redis().monitoring(false));
  }

  private static Map<String, String> scripts(RedisProfiles profile) {
    return RedisTrees.scripts(RedisTrees.render(profile), "redis");
  }

  private List<String> write(RedisProfiles profile) throws IOException {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, String> script : scripts(profile).entrySet()) {
      Files.writeString(folder.resolve(script.getKey()), script.getValue());
      if (script.getKey().endsWith(".sh")) {
        names.add(script.getKey());
      }
    }
    return names;
  }

  private String run(Path directory, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + "\n" + output;
  }

  private static boolean installed(String program) {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyScriptIsPosixShell(RedisProfiles profile) throws Exception {
    for (String name : write(profile)) {
      assertThat(run(folder, "sh", "-n", name)).as(name).isEqualTo("0\n");
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void shellcheckFindsNothing(RedisProfiles profile) throws Exception {
    assumeTrue(installed("shellcheck"), "shellcheck is not installed");
    List<String> command =
        new ArrayList<>(List.of("shellcheck", "--severity=warning", "--exclude=SC1091"));
    command.addAll(write(profile));
    assertThat(run(folder, command.toArray(String[]::new))).isEqualTo("0\n");
  }

  /**
   * The paths of the container, moved below a folder, as a test cannot have /run/redis and
   * /secrets.
   */
  private Path moved(String script) throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    write(redis());
    for (String name : List.of(script, "group.sh")) {
      Path path = folder.resolve(name);
      Files.writeString(
          path,
          Files.readString(path)
              .replace("/scripts", folder.toString())
              .replace("/run/redis", run.toString())
              .replace("/secrets", secrets.toString()));
    }
    return folder.resolve(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "with space",
        "sla/sh",
        "back\\slash",
        "a\"b\"c",
        "it's",
        "$HOME",
        "`id`",
        "$(id)",
        "&&",
        "*",
        "%s%n",
        "-n",
        "\\n\\t\\\\",
        "#x",
        "päßwörd",
        "'\"\\",
        "a;b|c>d",
        "${IFS}",
        "trailing\\"
      })
  void anyPrintablePasswordBecomesOneArgumentAndOneJsonString(String password) throws Exception {
    Path script = moved("prepare.sh");
    Files.writeString(folder.resolve("secrets/password"), password + "\n");
    assertThat(run(folder, "sh", script.toString()))
        .startsWith("0\n")
        .doesNotContain(password + "\n");
    assertThat(Files.readString(folder.resolve("run/password"))).isEqualTo(password);
    assertThat(unquoted(Files.readString(folder.resolve("run/password.quoted"))))
        .isEqualTo(password);
    Map<?, ?> json =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readValue(folder.resolve("run/exporter.json").toFile(), Map.class);
    assertThat(json.get("redis://localhost:6379")).isEqualTo(password);
    assertThat(json.get("redis://localhost:26379")).isEqualTo(password);
  }

  /**
   * What Redis reads (sdssplitargs): inside double quotes a backslash makes the next character
   * literal, but for n, r, t, b, a, x.
   */
  private static String unquoted(String argument) {
    assertThat(argument).startsWith("\"").endsWith("\"");
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < argument.length() - 1; i++) {
      char c = argument.charAt(i);
      assertThat(c).isNotEqualTo('"');
      if (c == '\\') {
        c = argument.charAt(++i);
        assertThat(c).isIn('\\', '"');
      }
      text.append(c);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "two\nlines", "tab\there", "bell\u0007"})
  void aPasswordThatRedisCannotCarryStopsThePodWithAReason(String password) throws Exception {
    Path script = moved("prepare.sh");
    Files.writeString(folder.resolve("secrets/password"), password);
    String output = run(folder, "sh", script.toString());
    assertThat(output).startsWith("1\n").contains("password");
    assertThat(folder.resolve("run/password")).doesNotExist();
  }

  @Test
  void noSecretIsWrittenByEchoOrSed() {
    scripts(redis())
        .forEach(
            (name, text) ->
                assertThat(text).as(name).doesNotContainPattern("(?m)(^|[ |;(])(echo|sed) "));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void serversReplaceTheirShell(RedisProfiles profile) {
    scripts(profile)
        .forEach(
            (name, text) -> {
              if (name.startsWith("start-")) {
                assertThat(text.stripTrailing().lines().toList().getLast())
                    .as(name)
                    .startsWith("exec \"$SERVER\"");
              }
            });
  }

  @Test
  void everyQuestionToAnotherNodeHasATimeLimit() {
    scripts(redis())
        .forEach(
            (name, text) ->
                assertThat(
                        text.lines().filter(l -> l.contains("\"$CLI\"") || l.contains("getent ")))
                    .as(name)
                    .allSatisfy(
                        l ->
                            assertThat(l.contains("timeout 2") || name.equals("cli.sh")).isTrue()));
  }

  @Test
  void nothingMonitorsOrAnnouncesALoopbackAddress() {
    scripts(redis())
        .forEach(
            (name, text) ->
                assertThat(
                        text.lines().filter(l -> l.matches(".*(monitor|announce-ip|replicaof).*")))
                    .as(name)
                    .noneMatch(l -> l.contains("127.0.0.1") || l.contains("localhost")));
  }

  @Test
  void settingsOfTheProfileReachTheConfiguration() {
    Map<String, String> scripts = scripts(redis().maxMemory("1Gi", 1L << 30).quorum(2));
    assertThat(scripts.get("redis.conf").lines())
        .contains(
            "maxmemory 1073741824",
            "maxmemory-policy noeviction",
            "appendonly yes",
            "min-replicas-to-write 1",
            "min-replicas-max-lag 3",
            "repl-timeout 10",
            "repl-backlog-size 67108864",
            "client-output-buffer-limit replica 268435456 67108864 60");
    assertThat(scripts.get("sentinel.conf").lines())
        .contains(
            "sentinel down-after-milliseconds redis 5000",
            "sentinel failover-timeout redis 60000",
            "sentinel parallel-syncs redis 1",
            "sentinel resolve-hostnames no");
  }

  @Test
  void replicationDoesNotTimeOutBetweenTwoPings() {
    Map<String, Integer> numbers = new java.util.HashMap<>();
    scripts(redis())
        .get("redis.conf")
        .lines()
        .map(l -> l.split(" "))
        .filter(w -> w.length == 2 && w[1].matches("[0-9]{1,9}"))
        .forEach(w -> numbers.put(w[0], Integer.valueOf(w[1])));
    assertThat(numbers.get("repl-timeout"))
        .isGreaterThan(2 * numbers.get("repl-ping-replica-period"));
  }

  @Test
  void hostnamesAreResolvedOnlyWhereTheyAreAnnounced() {
    assertThat(scripts(redis().addressing(Addressing.HOSTNAME)).get("sentinel.conf").lines())
        .contains("sentinel resolve-hostnames yes", "sentinel announce-hostnames yes");
  }
}

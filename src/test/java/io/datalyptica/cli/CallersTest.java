package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What calls datalyptica from elsewhere, the hooks of pre-commit and the action of GitHub: their
 * commands exist, and their shell does what it says.
 */
class CallersTest {
  /** Says its arguments, one a line. */
  private static final String STUB = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

  @TempDir private Path folder;

  private static Object yaml(String file) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of(file)));
  }

  @Test
  void hooksCallCommandsAndOptionsThatExist() throws IOException {
    List<?> hooks = (List<?>) yaml(".pre-commit-hooks.yaml");
    assertThat(hooks).hasSize(3);
    for (Object hook : hooks) {
      String entry = (String) ((Map<?, ?>) hook).get("entry");
      assertThat(entry).startsWith("datalyptica ");
      exists(List.of(entry.split(" ")).subList(1, entry.split(" ").length));
    }
  }

  private static void exists(List<String> words) {
    Syntax syntax = Commands.command(words.getFirst()).syntax();
    for (String word : words) {
      assertThat(word.startsWith("-") && syntax.option(word) == null).as(word).isFalse();
    }
  }

  @Test
  void theActionValidatesEveryProfileThatAPatternOrALineNames() throws Exception {
    assertThat(
            step(
                "validate",
                Map.of("PROFILES", "profiles/*.yaml\nmore/c.yaml", "FAIL_ON", "warning")))
        .containsExactly(
            "validate",
            "--format",
            "github",
            "--fail-on",
            "warning",
            "profiles/a.yaml",
            "profiles/b.yaml",
            "more/c.yaml");
  }

  @Test
  void theActionComparesTheTreeWhoseNameMayHaveSpaces() throws Exception {
    assertThat(step("render --check", Map.of("PROFILES", "profiles/a.yaml", "TREE", "my tree")))
        .containsExactly(
            "render", "--check", "--format", "github", "profiles/a.yaml", "-o", "my tree");
  }

  /** What the step of that name calls the launcher with; it runs as a runner of GitHub runs it. */
  private List<String> step(String name, Map<String, String> variables) throws Exception {
    for (String file : List.of("profiles/a.yaml", "profiles/b.yaml", "action/cli/datalyptica")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), STUB);
    }
    assertThat(folder.resolve("action/cli/datalyptica").toFile().setExecutable(true)).isTrue();
    Map<?, ?> step = stepOf(name);
    ProcessBuilder bash =
        new ProcessBuilder(
                "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", (String) step.get("run"))
            .directory(folder.toFile());
    bash.environment().putAll(variables);
    bash.environment().put("GITHUB_ACTION_PATH", folder.resolve("action").toString());
    ((Map<?, ?>) step.get("env"))
        .keySet()
        .forEach(
            v ->
                assertThat(variables.keySet().contains(v) || v.equals("DATALYPTICA_CACHE"))
                    .isTrue());
    Process process = bash.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    List<String> words = new ArrayList<>(said.lines().toList());
    exists(words);
    return words;
  }

  private static Map<?, ?> stepOf(String name) throws IOException {
    Map<?, ?> runs = (Map<?, ?>) ((Map<?, ?>) yaml("action.yml")).get("runs");
    for (Object step : (List<?>) runs.get("steps")) {
      if (name.equals(((Map<?, ?>) step).get("name"))) {
        return (Map<?, ?>) step;
      }
    }
    throw new IllegalArgumentException(name);
  }
}

package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The completion scripts in the shells themselves; a shell that is not installed is skipped, and
 * says so.
 */
class CompletionTest {
  /**
   * Asks the function that bash would call, with the words as bash splits them: = is one of its
   * own.
   */
  private static final String BASH =
      """
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _datalyptica
      [ "${#COMPREPLY[@]}" = 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** Makes a zsh tell each match as it is added. */
  private static final String ZSHRC =
      """
      PROMPT=
      autoload -Uz compinit
      compinit -u -D
      source $COMPLETION_SCRIPT
      compadd() {
        if [[ "${@[1,(i)(-|--)]}" == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return $?; fi
        local -a found
        builtin compadd -A found "$@"
        local one
        for one in $found; do print -r -- "match:$one:"; done
        builtin compadd "$@"
      }
      complete-and-tell() { zle complete-word; print -r -- at-its-end }
      zle -N complete-and-tell
      bindkey "^I" complete-and-tell
      print ready-now
      """;

  /** That zsh at a terminal: the line is typed, and then a tabulator. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty z zsh -i
      while zpty -r z line; do [[ $line == *ready-now* ]] && break; done
      zpty -n -w z "$1"$'\\t'
      while zpty -r z line; do
        [[ $line == *match:* ]] && print -r -- "${${line##*match:}%%:*}"
        [[ $line == *at-its-end* ]] && break
      done
      zpty -d z
      """;

  @TempDir private Path folder;

  private String shell;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve(".zshrc"), ZSHRC);
    for (String file : List.of("prod.yaml", "test.yml", "notes.txt", "deploy/x.yaml")) {
      Files.createDirectories(folder.resolve("work").resolve(file).getParent());
      Files.writeString(folder.resolve("work").resolve(file), "");
    }
  }

  private Path script() {
    Path script = folder.resolve("completion." + shell);
    try {
      Ran ran = Ran.of("completion", shell);
      assertThat(ran.code()).as(ran.err()).isZero();
      Files.writeString(script, ran.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return script;
  }

  private void in(String name) {
    shell = name;
    Tool.needed(name);
  }

  /** What the shell proposes for the last word of {@code line}. */
  private TreeSet<String> proposed(String line) {
    return proposed(script(), line);
  }

  private TreeSet<String> proposed(Path script, String line) {
    List<String> words = new ArrayList<>();
    switch (shell) {
      case "bash" -> {
        words.addAll(
            List.of("bash", "--norc", "--noprofile", "-c", BASH, "bash", script.toString()));
        words.addAll(List.of(line.replace("=", " = ").split(" ", -1)));
        if (line.endsWith("=")) {
          words.removeLast();
        }
      }
      case "zsh" -> words.addAll(List.of("zsh", "-f", "-c", ZSH, "zsh", line));
      case "fish" ->
          words.addAll(
              List.of(
                  "fish",
                  "--no-config",
                  "-c",
                  "source $argv[1]; complete -C $argv[2]",
                  script.toString(),
                  line));
      default -> throw new IllegalArgumentException(shell);
    }
    TreeSet<String> proposed = new TreeSet<>();
    for (String one : run(words).split("\n")) {
      String word =
          one.replaceFirst("\t.*", "")
              .replaceFirst("^--[a-z-]+=", "")
              .replaceFirst("/$", "")
              .strip();
      if (!word.isEmpty()) {
        proposed.add(word);
      }
    }
    return proposed;
  }

  private String run(List<String> words) {
    try {
      ProcessBuilder builder = new ProcessBuilder(words).directory(folder.resolve("work").toFile());
      builder.environment().put("HOME", folder.toString());
      builder.environment().put("TERM", "dumb");
      builder.environment().put("ZDOTDIR", folder.toString());
      builder.environment().put("COMPLETION_SCRIPT", folder.resolve("completion.zsh").toString());
      builder.environment().remove("XDG_CONFIG_HOME");
      Path errors = folder.resolve("errors");
      Process process = builder.redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes());
      process.waitFor();
      assertThat(Files.readString(errors)).isEmpty();
      return text;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void commandsOptionsAndTheirValues(String name) {
    in(name);
    assertThat(proposed("datalyptica re")).containsExactly("render");
    assertThat(proposed("datalyptica "))
        .containsAll(Commands.NAMES)
        .doesNotContain("notes.txt", "prod.yaml");
    assertThat(proposed("datalyptica --v")).containsExactly("--version");
    assertThat(proposed("datalyptica render --fo")).containsExactly("--format");
    assertThat(proposed("datalyptica render --format "))
        .containsExactly("github", "json", "junit", "sarif", "text");
    assertThat(proposed("datalyptica render --format=j")).containsExactly("json", "junit");
    assertThat(proposed("datalyptica images --format o")).containsExactly("oc-mirror");
    assertThat(proposed("datalyptica validate prod.yaml --fail-on w")).containsExactly("warning");
    assertThat(proposed("datalyptica init --tier d")).containsExactly("dev");
    assertThat(proposed("datalyptica completion ")).containsExactly("bash", "fish", "zsh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void idsOfRules(String name) {
    in(name);
    assertThat(proposed("datalyptica explain REDIS-00"))
        .contains("REDIS-001", "REDIS-009")
        .allMatch(r -> r.startsWith("REDIS-00"));
    assertThat(proposed("datalyptica validate --rule K8S-10"))
        .contains("K8S-101")
        .allMatch(r -> r.startsWith("K8S-10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void profilesAndFolders(String name) {
    in(name);
    assertThat(proposed("datalyptica render p")).containsExactly("prod.yaml");
    assertThat(proposed("datalyptica validate --format json "))
        .contains("prod.yaml", "test.yml")
        .doesNotContain("notes.txt");
    assertThat(proposed("datalyptica render deploy/"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("x.yaml");
    assertThat(proposed("datalyptica render prod.yaml t")).containsExactly("test.yml");
    assertThat(proposed("datalyptica explain --profile "))
        .contains("prod.yaml")
        .doesNotContain("notes.txt");
    assertThat(proposed("datalyptica render -o ")).containsExactly("deploy");
    assertThat(proposed("datalyptica render --output d")).containsExactly("deploy");
    assertThat(proposed("datalyptica init -o n")).containsExactly("notes.txt");
  }

  /** Everything that is declared is proposed. */
  @Test
  void everyOptionOfEveryCommand() {
    in("bash");
    Path script = script();
    Commands.of()
        .forEach(
            (name, command) -> {
              TreeSet<String> expected = new TreeSet<>(List.of("-h", "--help"));
              command.syntax().options().forEach(option -> expected.addAll(option.names()));
              assertThat(proposed(script, "datalyptica " + name + " -"))
                  .as(name)
                  .isEqualTo(expected);
            });
  }

  /** The values that a script proposes are those that the command takes, all of them. */
  @Test
  void valuesAreThoseThatTheCommandTakes() {
    int compared = 0;
    for (Map.Entry<String, Command> command : Commands.of().entrySet()) {
      for (Option option : command.getValue().syntax().options()) {
        if (!option.isFlag()) {
          Ran ran = Ran.of(arguments(command.getKey(), option.name()));
          Matcher takes =
              Pattern.compile(option.name() + " takes (.*), not 'nonsense'").matcher(ran.err());
          String said = takes.find() ? takes.group(1) : "";
          if (said.contains("=")) {
            continue; // a term such as node=N
          }
          assertThat(said)
              .as("%s %s: %s", command.getKey(), option.name(), ran.err())
              .isEqualTo(String.join(", ", option.values()));
          compared += said.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  private static String[] arguments(String command, String option) {
    String value =
        option.equals("--output")
            ? "target/nonsense-" + command
            : "nonsense"; // a folder that would be written
    List<String> arguments = new ArrayList<>(List.of(command, option, value));
    arguments.addAll(
        switch (command) {
          case "explain" -> List.of("PG-001");
          case "templates", "completion" -> List.of("list");
          case "rules", "init", "schema", "version" -> List.of();
          case "simulate" -> List.of("profiles/minimal.yaml", "--lose", "node=0");
          default -> List.of("profiles/minimal.yaml");
        });
    return arguments.toArray(String[]::new);
  }

  @Test
  void anotherShellIsWrongUsage() {
    Ran ran = Ran.of("completion", "powershell");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("bash, zsh and fish");
  }

  @Test
  void shellcheckHasNothingToSay() {
    in("shellcheck");
    shell = "bash";
    assertThat(run(List.of("shellcheck", "--severity=style", script().toString()))).isEmpty();
  }
}

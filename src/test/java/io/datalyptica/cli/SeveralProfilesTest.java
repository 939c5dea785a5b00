package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many profiles are rendered over all cores, and nobody can tell by what comes out. */
class SeveralProfilesTest {
  private static final int SOUND = 3;
  private static final int KINDS = 7;

  @TempDir private Path folder;

  /** Whatever mix of sound, unsound and unreadable: trees, both streams and exit code. */
  @RepeatedTest(4)
  void manyAtOnceAreOneAfterTheOther(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> profiles = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(14); i++) {
      profiles.add(profile("p" + i, random.nextInt(KINDS)));
    }
    Path all = folder.resolve("all");
    Ran alone = oneByOne(profiles, all, "render");
    List<String> trees = tree(all);
    delete(all);
    assertThat(atOnce(profiles, all, "render")).isEqualTo(alone);
    assertThat(tree(all)).isEqualTo(trees);

    assertThat(atOnce(profiles, all, "render"))
        .as("again")
        .isEqualTo(oneByOne(profiles, all, "render"));
    spoil(all, new Random(repetition.getCurrentRepetition()));
    assertThat(atOnce(profiles, all, "render", "--check"))
        .isEqualTo(oneByOne(profiles, all, "render", "--check"));
    alone = oneByOne(profiles, all, "render");
    trees = tree(all);
    delete(all);
    atOnce(profiles, all, "render");
    spoil(all, new Random(repetition.getCurrentRepetition()));
    assertThat(atOnce(profiles, all, "render")).as("edited files").isEqualTo(alone);
    assertThat(tree(all)).isEqualTo(trees);
    assertThat(atOnce(profiles, null, "render", "-o", "-"))
        .isEqualTo(oneByOne(profiles, null, "render", "-o", "-"));
    assertThat(atOnce(profiles, null, "validate")).isEqualTo(oneByOne(profiles, null, "validate"));
    assertThat(atOnce(profiles, null, "validate", "--format", "github"))
        .isEqualTo(oneByOne(profiles, null, "validate", "--format", "github"));
  }

  @Test
  void aBadProfileStopsNoOther() throws IOException {
    Path out = folder.resolve("out");
    Ran ran =
        Ran.of(
            "render",
            "-o",
            out.toString(),
            profile("a", 0),
            profile("bad", 4),
            profile("typo", 3),
            profile("z", 1));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err().lines())
        .contains(
            folder.resolve("bad.yaml")
                + ": 1 error, 0 warnings, 0 notes: nothing was written for it",
            folder.resolve("typo.yaml")
                + ": 1 error, 0 warnings, 0 notes: nothing was written for it")
        .last()
        .asString()
        .startsWith("4 profiles: 2 errors, 0 warnings, ")
        .endsWith("; 2 trees written, 2 not");
    assertThat(entries(out)).containsExactly("a", "z");
  }

  @Test
  void theHighestExitCodeCounts() throws IOException {
    String out = folder.resolve("out").toString();
    assertThat(Ran.of("render", "-o", out, profile("a", 0), profile("b", 0)).code()).isZero();
    Files.delete(folder.resolve("out/a/docs/README.md"));
    List<String> command =
        new ArrayList<>(List.of("render", "-o", out, "--check", profile("a", 0), profile("b", 0)));
    assertThat(run(command).code()).isEqualTo(ExitCode.DRIFT);
    assertThat(run(command).err()).doesNotContain("no drift").contains("; 2 trees compared");
    command.add(profile("typo", 3));
    assertThat(run(command).code()).as("3 of drift, 1 of findings").isEqualTo(ExitCode.DRIFT);
    Files.delete(Files.createFile(folder.resolve("file")));
    Files.writeString(folder.resolve("out/c"), "in the way");
    command.add(profile("c", 0));
    assertThat(run(command).code()).as("4 of the environment").isEqualTo(ExitCode.ENVIRONMENT);
  }

  @Test
  void allOrNoneWritesNoneWhenOneIsBad() throws IOException {
    Path out = folder.resolve("out");
    List<String> command =
        new ArrayList<>(List.of("render", "--all-or-none", "-o", out.toString(), profile("a", 0)));
    command.add(profile("b", 2));
    Ran sound = run(command);
    assertThat(sound.code()).isZero();
    assertThat(entries(out)).containsExactly("a", "b");
    Ran plain = run(command.stream().filter(w -> !w.startsWith("--")).toList());
    assertThat(sound.err().lines().filter(l -> l.contains("MINIO-006")).count())
        .as("told once")
        .isEqualTo(plain.err().lines().filter(l -> l.contains("MINIO-006")).count());
    delete(out);

    command.add(profile("bad", 4));
    Ran ran = run(command);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err())
        .endsWith("nothing was written: 1 of 3 profiles are not sound (--all-or-none)\n");
    assertThat(out).doesNotExist();
    Ran stream =
        run(Stream.concat(command.stream(), Stream.of("-o", "-")).toList().stream().toList());
    assertThat(stream.out()).isEmpty();
  }

  @Test
  void placesThatCannotBeSharedAreRefusedBeforeAnythingIsWritten() throws IOException {
    String a = profile("a", 0);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(folder.resolve("a.yaml"), other.resolve("a.yml"));
    Files.copy(folder.resolve("a.yaml"), other.resolve("A.yaml"));
    for (String name : List.of("..yaml", "...yaml", ".a.datalyptica-run.yaml")) {
      Files.copy(folder.resolve("a.yaml"), other.resolve(name));
    }
    Path out = folder.resolve("out");
    for (String bad :
        List.of(
            a,
            "-",
            "/",
            other.resolve("a.yml").toString(),
            other.resolve("A.yaml").toString(),
            other.resolve("..yaml").toString(),
            other.resolve("...yaml").toString(),
            other.resolve(".a.datalyptica-run.yaml").toString())) {
      for (List<String> command :
          List.of(
              List.of("render", "-o", out.toString(), a, bad),
              List.of("render", "-o", out.toString(), bad, a))) {
        Ran ran = run(command);
        assertThat(ran.code()).as(bad).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("try: datalyptica render --help");
        assertThat(out).doesNotExist();
      }
    }
    assertThat(Ran.of("render", "-o", out.toString(), other.resolve("..yaml").toString()).code())
        .as("alone")
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "junit"})
  void documentsHoldTheFindingsOfAllInOrder(String format) throws IOException {
    List<String> command = new ArrayList<>(List.of("validate", "--format", format));
    StringBuilder alone = new StringBuilder();
    for (int i = 9; i > 0; i--) {
      String profile = profile("p" + i, i % KINDS);
      command.add(profile);
      alone.append(Ran.of("validate", "--format", format, profile).out());
    }
    Ran ran = run(command);
    assertThat(places(ran.out())).isEqualTo(places(alone.toString())).hasSizeGreaterThan(8);
    if (format.equals("json")) {
      JsonNode json = new ObjectMapper().readTree(ran.out());
      assertThat(json.at("/summary/errors").asInt()).isPositive();
    }
  }

  /**
   * What is on a terminal at the end is what a pipe gets; the run is too short for a line of
   * progress.
   */
  @Test
  void nothingButTheFindingsIsPrinted() throws IOException {
    List<String> command = new ArrayList<>(List.of("validate", "--color", "never"));
    for (int i = 0; i < 5; i++) {
      command.add(profile("p" + i, i));
    }
    Ran terminal = Ran.atTerminal("", command.toArray(String[]::new));
    assertThat(terminal.err().substring(terminal.err().lastIndexOf('\r') + 1))
        .isEqualTo(run(command).err());
    assertThat(terminal.out()).isEqualTo(run(command).out());
  }

  private static List<String> places(String document) {
    return document
        .lines()
        .map(String::strip)
        .filter(l -> l.contains("p") && l.contains(".yaml"))
        .map(l -> l.replaceAll(",$", ""))
        .toList();
  }

  private static Ran run(List<String> command) {
    return Ran.of(command.toArray(String[]::new));
  }

  /** All in one run, without the line that only several have. */
  private static Ran atOnce(List<String> profiles, Path out, String... words) {
    List<String> command = command(words, out);
    command.addAll(profiles);
    Ran ran = run(command);
    String err =
        ran.err()
            .replace("nothing was written for it\n", "nothing was written\n")
            .replace("no drift\n", "");
    if (err.contains(profiles.size() + " profiles: ")) {
      assertThat(err.lines().filter(l -> l.startsWith(profiles.size() + " profiles: ")).count())
          .isOne();
      err = err.substring(0, err.lastIndexOf(profiles.size() + " profiles: "));
    }
    return new Ran(ran.code(), ran.out(), err);
  }

  private static Ran oneByOne(List<String> profiles, Path out, String... words) {
    int code = 0;
    StringBuilder stdout = new StringBuilder();
    StringBuilder stderr = new StringBuilder();
    for (String profile : profiles) {
      String name = Path.of(profile).getFileName().toString().replace(".yaml", "");
      List<String> command = command(words, out == null ? null : out.resolve(name));
      command.add(profile);
      Ran ran = run(command);
      code = Math.max(code, ran.code());
      boolean next =
          !stdout.isEmpty() && !ran.out().isEmpty() && words[words.length - 1].equals("-");
      stdout.append(next ? "---\n" : "").append(ran.out());
      String summary =
          words[0].equals("validate") ? profile + ": \\d+ errors?, .*\n" : "no drift\n";
      stderr.append(ran.err().replaceAll(summary, ""));
    }
    return new Ran(code, stdout.toString(), stderr.toString());
  }

  private static List<String> command(String[] words, Path out) {
    List<String> command = new ArrayList<>(List.of(words));
    if (out != null) {
      command.addAll(List.of("-o", out.toString()));
    }
    return command;
  }

  /** Those below {@link #SOUND} are sound, with or without findings. */
  private String profile(String name, int kind) throws IOException {
    String text =
        Files.readString(Path.of(kind == 1 ? "profiles/dev.yaml" : "profiles/datalyptica.yaml"));
    text =
        text.replaceFirst("(?m)^  name: .*", "  name: " + name.toLowerCase(java.util.Locale.ROOT));
    text =
        switch (kind) {
          case 0, 1 -> text;
          case 2 -> text.replace("name: cache", "name: caches");
          case 3 -> text.replace("tier:", "tire:");
          case 4 -> "kind: [";
          case 5 -> text.replace("parity: 2", "parity: 9");
          default -> text.replace("workers:", "wrokers:").replace("tier:", "tire:");
        };
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, text);
    return file.toString();
  }

  private static void spoil(Path root, Random random) throws IOException {
    for (String tree : entries(root)) {
      switch (random.nextInt(4)) {
        case 0 -> Files.delete(root.resolve(tree).resolve("docs/README.md"));
        case 1 -> Files.writeString(root.resolve(tree).resolve("kustomization.yaml"), "edited");
        case 2 -> Files.writeString(root.resolve(tree).resolve("notes.md"), "mine");
        default -> {}
      }
    }
  }

  private static List<String> entries(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(root)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> tree(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    if (Files.exists(root)) {
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          files.add(root.relativize(file) + "\n" + Files.readString(file));
        }
      }
    }
    return files;
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

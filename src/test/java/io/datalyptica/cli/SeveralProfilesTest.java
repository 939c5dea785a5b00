package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many profiles are judged and spelled over all cores, and nobody can tell by what comes out. */
class SeveralProfilesTest {
  @TempDir private Path folder;

  @Test
  void findingsAreThoseOfOneProfileAfterTheOther() throws IOException {
    List<String> command = new ArrayList<>(List.of("validate", "--format", "github"));
    List<String> one = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String profile = profile(i).toString();
      command.add(profile);
      Ran.of("validate", "--format", "github", profile).out().lines().forEach(one::add);
    }
    one.sort(null);
    for (int run = 0; run < 3; run++) {
      Ran ran = Ran.of(command.toArray(String[]::new));
      assertThat(ran.out().lines().sorted().toList()).isEqualTo(one).hasSizeGreaterThan(60);
      assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void treesAreThoseOfOneProfileAfterTheOther() throws IOException {
    List<String> command = new ArrayList<>(List.of("render", "-o", folder.resolve("all").toString()));
    for (int i = 1; i < 12; i += 2) {
      command.add(profile(i).toString());
    }
    Ran ran = Ran.of(command.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    for (int i = 1; i < 12; i += 2) {
      Path alone = folder.resolve("alone" + i);
      Ran.of("render", "-o", alone.toString(), folder.resolve("p" + i + ".yaml").toString());
      assertThat(tree(folder.resolve("all/p" + i))).isEqualTo(tree(alone)).isNotEmpty();
    }
  }

  /** One bad profile keeps every tree from being written, and the others are judged all the same. */
  @Test
  void aBadProfileAmongManyStopsTheWriting() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "kind: [");
    Ran ran = Ran.of("render", "-o", folder.resolve("out").toString(), profile(1).toString(), profile(3).toString(),
        folder.resolve("bad.yaml").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("bad.yaml", "MINIO-006");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** Odd ones are sound; of the others each fourth cannot be read at all. */
  private Path profile(int i) throws IOException {
    String text = Files.readString(Path.of("profiles/datalyptica.yaml")).replace("name: datalyptica", "name: data" + i);
    if (i % 2 == 0) {
      text = i % 4 == 0 ? text.replace("spec:", "spec: [") : text.replace("tier:", "tire:").replace("parity: 2", "parity: 9");
    }
    Path file = folder.resolve("p" + i + ".yaml");
    Files.writeString(file, text);
    return file;
  }

  private static List<String> tree(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        files.add(root.relativize(file) + "\n" + Files.readString(file));
      }
    }
    return files;
  }
}

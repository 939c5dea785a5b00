package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over several profiles, killed in the middle: each tree is the old one or the new one, and
 * the next run ends it.
 */
class KilledSeveralTest {
  private static final int PROFILES = 16;
  private static final int KILLS = 4;
  private static final int MOST = 50;
  private static final long SPREAD_NANOS = 150_000_000;

  @TempDir private Path folder;

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void everyTreeIsTheOldOneOrTheNewOne() throws Exception {
    Random random = new Random(5);
    Path out = folder.resolve("out");
    List<SortedMap<String, String>> old = rendered(out, "a");
    List<SortedMap<String, String>> wanted = rendered(folder.resolve("wanted"), "b");
    boolean mixed = false;
    for (int kill = 0; kill < KILLS || !mixed; kill++) {
      assertThat(kill).as("kills, none of which hit a run in the middle").isLessThan(MOST);
      assertThat(rendered(out, "a")).isEqualTo(old);
      String before = Files.readString(out.resolve("p0/.datalyptica.lock"));
      Process process = start(profiles("b"), out);
      while (process.isAlive()
          && Files.readString(out.resolve("p0/.datalyptica.lock")).equals(before)) {
        Thread.onSpinWait();
      }
      LockSupport.parkNanos(random.nextLong(SPREAD_NANOS));
      process.destroyForcibly().waitFor();
      List<SortedMap<String, String>> found = trees(out);
      for (int i = 0; i < PROFILES; i++) {
        assertThat(found.get(i)).as("kill %d, tree %d", kill, i).isIn(old.get(i), wanted.get(i));
      }
      mixed |= !found.equals(old) && !found.equals(wanted);
    }
    assertThat(rendered(out, "b")).isEqualTo(wanted);
    try (Stream<Path> entries = Files.list(out)) {
      assertThat(entries.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".")))
          .isEmpty();
    }
  }

  private List<SortedMap<String, String>> rendered(Path out, String run) throws IOException {
    List<String> command = new ArrayList<>(List.of("render", "-o", out.toString()));
    command.addAll(profiles(run));
    Ran ran = Ran.of(command.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return trees(out);
  }

  /** They differ in a label of every object, which nothing that runs minds. */
  private List<String> profiles(String run) throws IOException {
    String text = Files.readString(Path.of("profiles/datalyptica.yaml"));
    Path place = Files.createDirectories(folder.resolve(run));
    List<String> profiles = new ArrayList<>();
    for (int i = 0; i < PROFILES; i++) {
      Path file = place.resolve("p" + i + ".yaml");
      Files.writeString(
          file,
          text.replaceFirst(
              "(?m)^  name: .*", "  name: p" + i + "\\\n  labels: {example.com/run: " + run + "}"));
      profiles.add(file.toString());
    }
    return profiles;
  }

  private static List<SortedMap<String, String>> trees(Path out) throws IOException {
    List<SortedMap<String, String>> trees = new ArrayList<>();
    for (int i = 0; i < PROFILES; i++) {
      Path root = out.resolve("p" + i);
      SortedMap<String, String> tree = new TreeMap<>();
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          tree.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
      trees.add(tree);
    }
    return trees;
  }

  private Process start(List<String> profiles, Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of("-cp", absolute(System.getProperty("java.class.path")), "io.datalyptica.cli.Main"));
    command.addAll(List.of("render", "-o", out.toString()));
    command.addAll(profiles);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String absolute(String classPath) {
    String separator = System.getProperty("path.separator");
    return String.join(
        separator,
        Arrays.stream(classPath.split(separator))
            .map(p -> Path.of(p).toAbsolutePath().toString())
            .toList());
  }
}

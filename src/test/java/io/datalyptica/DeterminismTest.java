package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Cases.Case;
import io.datalyptica.cli.RenderCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same bytes on a machine of another language, time zone and encoding, and in a JVM that goes
 * through sets and maps in another order.
 */
class DeterminismTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Turkish upper-cases i to a dotted letter; Thai counts years differently; Arabic has
        // digits of its own. The hash of an object that has none of its own, an enum's too, is
        // drawn, counted, or the same for all.
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata"
            + " -Dfile.encoding=ISO-8859-9",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=Pacific/Chatham"
            + " -Dfile.encoding=UTF-8 -XX:+UnlockExperimentalVMOptions -XX:hashCode=3",
        "-Duser.language=ar -Duser.country=EG -Dfile.encoding=US-ASCII -Dstdout.encoding=US-ASCII"
            + " -Dline.separator=\r\n -XX:+UnlockExperimentalVMOptions -XX:hashCode=2"
      })
  void noTreeDependsOnTheMachine(String options, @TempDir Path folder) throws Exception {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options.split(" ")));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            RenderCases.class.getName(),
            out.toString()));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = Patience.end(process);
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertThat(code).as(said).isZero();
    assertThat(said).contains("order ").doesNotContain("order " + RenderCases.order());
    for (Case golden : Cases.all()) {
      TreeMap<String, String> tree = read(out.resolve(golden.name()));
      assertThat(tree.remove(".datalyptica.lock")).isNotNull();
      assertThat(tree).as(golden.name()).isEqualTo(read(golden.expected()));
    }
  }

  private static TreeMap<String, String> read(Path root) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}

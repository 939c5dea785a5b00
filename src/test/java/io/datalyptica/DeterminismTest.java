package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
 * The same bytes on a machine of another language, time zone and encoding, in a process of its own.
 */
class DeterminismTest {
  private static final Path CASE = Path.of("test-fixtures", "cases", "full");

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Turkish upper-cases i to a dotted letter; Thai counts years differently; Arabic has
        // digits of its own.
        "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata"
            + " -Dfile.encoding=ISO-8859-9",
        "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Duser.timezone=Pacific/Chatham"
            + " -Dfile.encoding=UTF-8",
        "-Duser.language=ar -Duser.country=EG -Dfile.encoding=US-ASCII -Dstdout.encoding=US-ASCII"
            + " -Dline.separator=\r\n"
      })
  void theTreeDoesNotDependOnTheMachine(String options, @TempDir Path folder) throws Exception {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options.split(" ")));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "io.datalyptica.cli.Main",
            "render",
            CASE.resolve("profile.yaml").toString(),
            "-o",
            out.toString()));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(Patience.end(process))
        .as(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isZero();
    TreeMap<String, String> tree = read(out);
    tree.remove(".datalyptica.lock");
    assertThat(tree).isEqualTo(read(CASE.resolve("expected")));
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

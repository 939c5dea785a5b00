package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.rule.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The help texts, word for word: {@code test-fixtures/help/<command>.txt}; {@code
 * -Dgolden.update=true} writes them anew, never in CI.
 */
class HelpTest {
  private static final Path FOLDER = Path.of("test-fixtures", "help");
  private static final Pattern RULE = Pattern.compile("\\b(?:explain|--rule) ([A-Z0-9]+-[0-9]{3})");

  static List<String> commands() {
    List<String> commands = new ArrayList<>(List.of("datalyptica"));
    commands.addAll(Commands.NAMES);
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpIsTheSnapshot(String command) throws IOException {
    Ran ran = command.equals("datalyptica") ? Ran.of("--help") : Ran.of(command, "--help");
    Path snapshot = FOLDER.resolve(command + ".txt");
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.createDirectories(FOLDER);
      Files.writeString(snapshot, ran.out());
    }
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(Files.readString(snapshot));
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 110);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyRuleOfAnExampleExists(String command) {
    Ran ran = command.equals("datalyptica") ? Ran.of("--help") : Ran.of(command, "--help");
    List<String> named = RULE.matcher(ran.out()).results().map(m -> m.group(1)).toList();
    assertThat(Words.all().stream().map(r -> r.id().text())).containsAll(named);
  }
}

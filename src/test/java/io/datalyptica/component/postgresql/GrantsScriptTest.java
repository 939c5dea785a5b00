package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import io.datalyptica.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * The script of the Job of the grants in a real shell: how it waits, what it says, and when it
 * gives up. psql is one that says how it was called and fails as often as it is told; the clock is
 * one that sleeping moves, a minute for each second.
 */
class GrantsScriptTest {
  private static final Plan PLAN =
      PostgresqlTrees.plan(
          "{operator: cloudNativePG, databases: [nessie, {name: db$HOME, owner: app, schema:"
              + " my-$PATH}]}");
  private static final String PASSWORD = "it's \"secret\" $HOME";

  @TempDir private Path folder;

  private record Run(int code, List<String> out, List<String> err, List<String> calls) {}

  @BeforeEach
  void programs() throws IOException {
    Files.createDirectories(folder.resolve("owners"));
    Files.writeString(folder.resolve("owners/nessie"), PASSWORD);
    Files.writeString(folder.resolve("owners/app"), PASSWORD);
    Files.writeString(folder.resolve("now"), "1000");
    program("date", "cat '" + folder + "/now'");
    program("sleep", "echo $(($(cat '" + folder + "/now') + 60 * $1)) > '" + folder + "/now'");
    program(
        "psql",
        """
        printf '%%s|' "$PGHOST" "$PGPORT" "$PGSSLMODE" "$PGSSLROOTCERT" "$PGUSER" "$PGDATABASE" \
        "$PGPASSWORD" "$@" >> '%1$s/calls'
        echo >> '%1$s/calls'
        left=$(cat '%1$s/failures')
        [ "$left" -eq 0 ] && exit 0
        echo $((left - 1)) > '%1$s/failures'
        echo 'psql: error: the server is not there yet' >&2
        exit 2
        """
            .formatted(folder));
  }

  @Test
  void eachDatabaseIsClosedAsItsOwner() throws Exception {
    Run run = run(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsExactly(
            "database nessie: closed to every role but nessie",
            "database db$HOME: closed to every role but app");
    String to = "platform-postgres-rw";
    assertThat(run.calls())
        .containsExactly(
            to
                + "|5432|verify-full|/ca/ca.crt|nessie|nessie|"
                + PASSWORD
                + "|-Xwq|-v|schema=|-f|/grants/grants.sql|",
            to
                + "|5432|verify-full|/ca/ca.crt|app|db$HOME|"
                + PASSWORD
                + "|-Xwq|-v|schema=my-$PATH|-f|/grants/grants.sql|");
  }

  @Test
  void itWaitsForWhatTheOperatorHasNotMadeYet() throws Exception {
    Run run = run(3);
    assertThat(run.code()).isZero();
    assertThat(run.calls()).hasSize(5);
    assertThat(run.err()).filteredOn(l -> l.contains("is not ready: another attempt")).hasSize(3);
    assertThat(run.out()).hasSize(2);
  }

  @Test
  void itGivesUpWithTheDatabaseAndTheReason() throws Exception {
    Run run = run(100_000);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().getLast()).startsWith("FAILED: database nessie: its owner nessie");
    assertThat(run.err().get(run.err().size() - 2))
        .isEqualTo("psql: error: the server is not there yet");
    assertThat(String.join("\n", run.err())).doesNotContain(PASSWORD);
  }

  private Run run(int failures) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("failures"), failures + "\n");
    Path script = folder.resolve("grants.sh");
    Files.writeString(script, script().replace("/owners/", folder + "/owners/"));
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", script.toString());
    shell.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    shell
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
    Process process = shell.start();
    return new Run(Patience.end(process), lines("out"), lines("err"), lines("calls"));
  }

  private List<String> lines(String file) throws IOException {
    return Files.exists(folder.resolve(file))
        ? Files.readAllLines(folder.resolve(file))
        : List.of();
  }

  private static String script() {
    for (Map.Entry<String, String> file : PostgresqlTrees.files(PLAN).entrySet()) {
      if (file.getKey().endsWith("-grants.yaml") && file.getKey().contains("configmap-")) {
        Map<String, Object> map = new Yaml().load(file.getValue());
        return (String) ((Map<?, ?>) map.get("data")).get("grants.sh");
      }
    }
    throw new AssertionError("no ConfigMap of the grants");
  }

  private void program(String name, String text) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import io.datalyptica.component.postgresql.PostgresqlPlan.Owner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A PostgreSQL 16 of its own, from the embedded binaries, on a socket in a temporary folder. The
 * server refuses to run as root, so root starts it as user 65534. A machine that lacks what is
 * needed skips the test and says what.
 */
final class RealPostgres implements AutoCloseable {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String PATH = Optional.ofNullable(System.getenv("PATH")).orElse("");

  /** Seconds that pg_ctl waits: a busy machine takes its time. */
  private static final String PATIENCE = "" + 60 * Patience.MINUTES;

  private final Path folder;
  private final List<String> user;

  private RealPostgres(Path folder, List<String> user) {
    this.folder = folder;
    this.user = user;
  }

  /** What a program printed, and how it ended. */
  record Result(int code, String out, String err) {}

  static RealPostgres start() throws IOException, InterruptedException {
    return start(List.of("--locale=C"));
  }

  /**
   * @param locale options of initdb
   */
  static RealPostgres start(List<String> locale) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw skipped("the embedded binaries are for Linux on amd64");
    }
    for (String tool : List.of("psql", "tar", "xz")) {
      if (onPath(tool).isEmpty()) {
        throw skipped("no " + tool + " on the PATH");
      }
    }
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root && onPath("setpriv").isEmpty()) {
      throw skipped(
          "PostgreSQL does not run as root, and there is no setpriv to run it as another user");
    }
    Path folder = Files.createTempDirectory("postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    RealPostgres server =
        new RealPostgres(
            folder,
            root
                ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                : List.of());
    server.unpack();
    List<String> initdb =
        new ArrayList<>(
            List.of("-D", folder + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8"));
    initdb.addAll(locale);
    server.must("initdb", initdb.toArray(new String[0]));
    server.must(
        "pg_ctl",
        "-D",
        folder + "/data",
        "-w",
        "-t",
        PATIENCE,
        "-l",
        folder + "/log",
        "-o",
        "-c listen_addresses='' -c fsync=off -k " + folder,
        "start");
    return server;
  }

  private static TestAbortedException skipped(String reason) {
    System.err.println("SKIPPED: the init SQL was not run on a real PostgreSQL: " + reason);
    return new TestAbortedException(reason);
  }

  private static Optional<Path> onPath(String tool) {
    for (String entry : PATH.split(":")) {
      Path file = Path.of(entry, tool);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private void unpack() throws IOException, InterruptedException {
    Path archive = folder.resolve("postgres.txz");
    try (InputStream in = RealPostgres.class.getResourceAsStream(ARCHIVE)) {
      Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
    }
    Result unpacked = run(List.of("tar", "xJf", archive.toString(), "-C", folder.toString()), "");
    if (unpacked.code() != 0) {
      throw new IOException(unpacked.err());
    }
  }

  private void must(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(user);
    command.add(folder + "/bin/" + program);
    command.addAll(List.of(arguments));
    Result result = run(command, "");
    if (result.code() != 0) {
      throw new IOException(program + ": " + result.out() + result.err());
    }
  }

  /**
   * Runs a script as the operator does: {@code psql -Xw --file=-} as superuser in database
   * postgres.
   */
  Result asOperator(String script) throws IOException, InterruptedException {
    return run(
        List.of(
            "psql", "-h", folder.toString(), "-U", "postgres", "-d", "postgres", "-Xw", "--file=-"),
        script);
  }

  /** Runs one statement as a role in a database; prints values alone. */
  Result as(String role, String database, String statement)
      throws IOException, InterruptedException {
    return run(
        List.of(
            "psql",
            "-h",
            folder.toString(),
            "-U",
            role,
            "-d",
            database,
            "-XwAtq",
            "-v",
            "ON_ERROR_STOP=1",
            "-c",
            statement),
        "");
  }

  /** Runs a script as a role in a database, with psql's variables as {@code name=value}. */
  Result script(String role, String database, String script, String... variables)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "psql", "-h", folder.toString(), "-U", role, "-d", database, "-Xwq", "--file=-"));
    for (String variable : variables) {
      command.addAll(List.of("-v", variable));
    }
    return run(command, script);
  }

  private Result run(List<String> command, String input) throws IOException, InterruptedException {
    Path in = Files.createTempFile(folder, "run", ".in");
    Path out = Files.createTempFile(folder, "run", ".out");
    Path err = Files.createTempFile(folder, "run", ".err");
    Files.writeString(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PGCLIENTENCODING", "UTF8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    return new Result(
        Patience.end(process),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    must("pg_ctl", "-D", folder + "/data", "-m", "immediate", "-w", "-t", PATIENCE, "stop");
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Each of {@code owners} may connect to the databases it owns, and to no other's. */
  void assertEveryRoleEntersItsOwnDatabasesOnly(List<Owner> owners) throws Exception {
    for (Owner role : owners) {
      for (Owner other : owners) {
        for (String database : other.databases()) {
          Result result = as(role.name(), database, "SELECT current_user");
          if (role.equals(other)) {
            succeed(result);
          } else {
            assertThat(result.err())
                .as("%s in %s", role.name(), database)
                .contains("permission denied for database");
          }
        }
      }
    }
  }

  static void succeed(Result result) {
    assertThat(result.code()).as(result.err()).isZero();
  }
}

package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The scripts of the restore drill on a real PostgreSQL with an archive of WAL and a base backup:
 * the store's tools are stood in for, everything else is what runs in the cluster. Skipped where
 * the server's programs or Python are missing.
 */
class DrillOnRealPostgresTest {
  private static final List<String> TOOLS =
      List.of("initdb", "pg_ctl", "pg_basebackup", "pg_dumpall", "psql");

  /** A server, its archive and a base backup; then a commit that only the WAL has. */
  private static final String MAKE =
      """
      set -eu
      cd "$1"
      mkdir archive backups bin
      initdb -D source -U postgres -A trust -k >/dev/null
      pg_ctl start -D source -w -t 600 -l source.log -o "-c listen_addresses= -c \
      unix_socket_directories=$1 \
      -c archive_mode=on -c archive_command='cp %p $1/archive/%f' -c max_connections=300 -c \
      fsync=off" >/dev/null
      psql -h "$1" -U postgres -qc 'CREATE DATABASE app' -c 'CREATE DATABASE "key-cloak"'
      psql -h "$1" -U postgres -d app -qc "CREATE TABLE t AS SELECT generate_series(1, 50000) a, \
      repeat('x', 100) b"
      pg_basebackup -h "$1" -U postgres -D backups/20260131T021500 -X none --checkpoint=fast \
      2>/dev/null
      psql -h "$1" -U postgres -d app -qc "INSERT INTO t VALUES (1, 'late')" -c 'SELECT \
      pg_switch_wal()' >/dev/null
      pg_ctl stop -D source -m fast -w >/dev/null
      begin=$(sed -n 's/.*file \\([0-9A-F]*\\)).*/\\1/p' backups/20260131T021500/backup_label | \
      head -1)
      cat >bin/barman-cloud-backup-list <<EOF
      #!/bin/sh
      echo '{"backups_list": [{"backup_id": "20260131T021500", "status": "DONE", "begin_wal": \
      "$begin", "end_wal": "$begin"},
        {"backup_id": "20260201T021500", "status": "FAILED", "begin_wal": null, "end_wal": null}]}'
      EOF
      printf '#!/bin/sh\\nexec cp -a %s/backups/"$5" "$6"\\n' "$1" >bin/barman-cloud-restore
      printf '#!/bin/sh\\n[ -e %s/archive/"$5" ] || exit 1\\nexec cp %s/archive/"$5" "$6"\\n' \
      "$1" "$1" >bin/barman-cloud-wal-restore
      chmod +x bin/*
      """;

  private static Path folder;
  private static Map<?, ?> scripts;

  @BeforeAll
  static void makeABackup() throws Exception {
    for (String tool : TOOLS) {
      assumeTrue(onPath(tool), "SKIPPED: the restore drill was not run: no " + tool);
    }
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/python3")),
        "SKIPPED: the restore drill was not run: no /usr/bin/python3");
    assumeTrue(!root() || onPath("setpriv"), "SKIPPED: PostgreSQL does not run as root");
    folder = Files.createTempDirectory("drill");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    String configMap =
        PostgresqlTrees.files(
                PostgresqlTrees.plan(
                    "{operator: cloudNativePG, databases: [app, {name: key-cloak, owner:"
                        + " keycloak}]}"))
            .get("storage/postgresql/configmap-platform-postgres-drill.yaml");
    scripts = (Map<?, ?>) ((Map<?, ?>) new Yaml().load(configMap)).get("data");
    write("check.sh", (String) scripts.get("check.sh"));
    write("restore.py", (String) scripts.get("restore.py"));
    write("make.sh", MAKE);
    Ran made = run("a server", "sh", folder + "/make.sh", folder.toString());
    assertThat(made.code()).as(made.text()).isZero();
  }

  @AfterAll
  static void remove() throws Exception {
    if (folder != null) {
      run("nothing", "rm", "-rf", folder.toString());
    }
  }

  @Test
  void aBackupWithItsWalIsRestoredAndRead() throws Exception {
    restored("good");

    Ran checked = check("good");

    assertThat(checked.code()).as(checked.text()).isZero();
    assertThat(checked.text()).contains("OK: 5 databases", "last transaction: 2");
  }

  @Test
  void aPageThatRottedIsFound() throws Exception {
    restored("rotten");
    Ran spoilt =
        run(
            "rot",
            "sh",
            "-c",
            "f=$(find "
                + folder
                + "/rotten/data/base -size +5000k -name '[0-9]*' | head -1); test -n \"$f\" &&"
                + " printf garbage | dd of=\"$f\" bs=1 seek=1000000 conv=notrunc");
    assertThat(spoilt.code()).as(spoilt.text()).isZero();

    Ran checked = check("rotten");

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.text()).contains("FAILED: not every table can be read", "checksum");
  }

  @Test
  void aDatabaseThatTheBackupLacksIsFound() throws Exception {
    restored("lacking");
    write(
        "check-more.sh",
        ((String) scripts.get("check.sh")).replace("# Reads every", "expect other\n# Reads every"));

    Ran checked = run("lacking", "sh", folder + "/check-more.sh");

    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.text()).contains("FAILED: database other is not in the backup");
  }

  @Test
  void aBackupWithoutItsWalIsNone() throws Exception {
    Path archive = folder.resolve("archive");
    Path away = folder.resolve("away");
    Files.move(archive, away);
    try {
      Files.createDirectory(archive);
      Ran restored = restore("no-wal");

      assertThat(restored.code()).as(restored.text()).isEqualTo(1);
      assertThat(restored.text()).contains("is missing: the base backup is worth nothing");
    } finally {
      Files.delete(archive);
      Files.move(away, archive);
    }
  }

  private static void restored(String name) throws Exception {
    Ran restored = restore(name);
    assertThat(restored.code()).as(restored.text()).isZero();
  }

  private static Ran restore(String name) throws Exception {
    return run(name, "/usr/bin/python3", folder + "/restore.py");
  }

  private static Ran check(String name) throws Exception {
    return run(name, "sh", folder + "/check.sh");
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** What a program printed, both ways, and how it ended. */
  private record Ran(int code, String text) {}

  private static Ran run(String name, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.addAll(List.of(words));
    Path out = Files.createTempFile("drill", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    Map<String, String> env = builder.environment();
    env.put("PATH", folder + "/bin:" + System.getenv("PATH"));
    env.put("LC_ALL", "C.UTF-8");
    env.put("ARCHIVE_URL", "s3://backups/barman/platform");
    env.put("ARCHIVE_NAME", "platform-postgres-pg16");
    env.put("ARCHIVE_ENDPOINT", "https://minio.example.com");
    env.put("RESTORE_DIR", folder + "/" + name);
    env.put("RESTORED", folder + "/" + name + "/data");
    env.put("RUN", folder + "/" + name);
    env.put("RESTORE_COMMAND", "cp " + folder + "/" + name + "/wal/%f %p");
    int code = Patience.end(builder.start());
    return new Ran(code, Files.readString(out));
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean onPath(String tool) {
    for (String entry : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(entry, tool))) {
        return true;
      }
    }
    return false;
  }
}

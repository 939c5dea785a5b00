package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.differences;
import static io.datalyptica.output.Trees.leftBeside;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.refused;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static io.datalyptica.output.Trees.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.OutputFault.Kind;
import io.datalyptica.output.WriteSummary.Commit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {
  private static final Bundle FIRST =
      bundle(
          "kustomization.yaml",
          "a: 1\n",
          "storage/redis/service-redis.yaml",
          "b: 1\n",
          "storage/minio/service-minio.yaml",
          "c: 1\n");
  private static final Bundle SECOND =
      bundle(
          "kustomization.yaml",
          "a: 2\n",
          "storage/minio/service-minio.yaml",
          "c: 1\n",
          "storage/postgresql/cluster.yaml",
          "d: 1\n");

  @TempDir private Path home;
  private Path dir;

  @BeforeEach
  void nameTheDirectory() {
    dir = home.resolve("out");
  }

  @Test
  void newTreeIsWrittenWithParents() throws IOException {
    dir = home.resolve("some/where/out");
    WriteSummary written = write(FIRST, dir);
    assertThat(written.commit()).isEqualTo(Commit.ATOMIC);
    assertThat(written.created()).containsExactlyElementsOf(FIRST.files().keySet());
    assertThat(snapshot(dir)).containsAllEntriesOf(FIRST.files()).containsKey(OwnedFiles.NAME);
    assertThat(differences(FIRST, dir)).isEmpty();
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void changedTreeIsUpdatedAndPruned() throws IOException {
    write(FIRST, dir);
    WriteSummary written = write(SECOND, dir);
    assertThat(written.commit()).isEqualTo(Commit.ATOMIC);
    assertThat(written.created()).containsExactly("storage/postgresql/cluster.yaml");
    assertThat(written.updated()).containsExactly("kustomization.yaml");
    assertThat(written.removed()).containsExactly("storage/redis/service-redis.yaml");
    assertThat(written.unchanged()).isEqualTo(1);
    Path fresh = home.resolve("fresh");
    write(SECOND, fresh);
    assertThat(snapshot(dir)).isEqualTo(snapshot(fresh));
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void sameTreeIsNotTouchedAtAll() throws IOException {
    write(FIRST, dir);
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    List<Path> paths =
        List.of(
            dir.resolve("kustomization.yaml"),
            dir.resolve(OwnedFiles.NAME),
            dir.resolve("storage"),
            dir,
            home);
    for (Path path : paths) {
      Files.setLastModifiedTime(path, longAgo);
    }
    assertThat(write(FIRST, dir).commit()).isEqualTo(Commit.NOTHING);
    for (Path path : paths) {
      assertThat(Files.getLastModifiedTime(path)).as("%s", path).isEqualTo(longAgo);
    }
  }

  @Test
  void foreignFilesAndDirectoriesStayAsTheyAre() throws IOException {
    write(FIRST, dir);
    put(dir, "storage/redis/mine.txt", "mine\n");
    put(dir, "notes/deep/todo.md", "todo\n");
    Files.createDirectories(dir.resolve("empty"));
    Files.createSymbolicLink(dir.resolve("link"), Path.of("../elsewhere"));
    Files.setPosixFilePermissions(
        dir.resolve("notes"), PosixFilePermissions.fromString("rwxr-x---"));
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxrwx--x"));
    FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(dir.resolve("notes"), longAgo);
    Object inode = Files.readAttributes(dir.resolve("notes/deep/todo.md"), "unix:ino").get("ino");
    assertThat(write(SECOND, dir).commit()).isEqualTo(Commit.ATOMIC);
    assertThat(snapshot(dir))
        .containsAllEntriesOf(SECOND.files())
        .containsEntry("storage/redis/mine.txt", "mine\n")
        .containsEntry("notes/deep/todo.md", "todo\n")
        .containsEntry("empty", "<dir>")
        .containsEntry("link", "-> ../elsewhere")
        .doesNotContainKey("storage/redis/service-redis.yaml");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("notes"))))
        .isEqualTo("rwxr-x---");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)))
        .isEqualTo("rwxrwx--x");
    assertThat(Files.getLastModifiedTime(dir.resolve("notes"))).isEqualTo(longAgo);
    assertThat(Files.readAttributes(dir.resolve("notes/deep/todo.md"), "unix:ino,nlink"))
        .isEqualTo(Map.of("ino", inode, "nlink", 1));
  }

  @Test
  void attributesOfForeignDirectoriesStay() throws IOException {
    write(FIRST, dir);
    Path mine = Files.createDirectory(dir.resolve("mine"));
    boolean supported =
        Files.getFileStore(mine).supportsFileAttributeView(UserDefinedFileAttributeView.class);
    assumeTrue(supported, "no extended attributes here");
    Files.setAttribute(mine, "user:purpose", "notes".getBytes(StandardCharsets.UTF_8));
    Files.setAttribute(mine, "unix:mode", 03555);
    assertThat(write(SECOND, dir).commit()).isEqualTo(Commit.ATOMIC);
    assertThat((byte[]) Files.getAttribute(mine, "user:purpose"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("notes");
    assertThat((int) Files.getAttribute(mine, "unix:mode") & 07777).isEqualTo(03555);
  }

  @Test
  void editedFilesStopTheRunAllOfThemNamed() {
    write(FIRST, dir);
    put(dir, "kustomization.yaml", "edited\n");
    put(dir, "storage/redis/service-redis.yaml", "edited too\n");
    SortedMap<String, String> before = snapshot(dir);
    assertThat(refused(SECOND, dir))
        .extracting(OutputFault::path, OutputFault::kind)
        .containsExactly(
            tuple("kustomization.yaml", Kind.EDITED),
            tuple("storage/redis/service-redis.yaml", Kind.EDITED));
    assertThat(snapshot(dir)).isEqualTo(before);
    written(
        TreeWriter.write(
            SECOND, dir, WriteOptions.of(Trees.provenance(Trees.PROFILE)).overwritingEdited()));
    assertThat(differences(SECOND, dir)).isEmpty();
  }

  @Test
  void editThatEqualsTheNewContentsIsNoEdit() {
    write(FIRST, dir);
    put(dir, "kustomization.yaml", "a: 2\n");
    write(SECOND, dir);
    assertThat(differences(SECOND, dir)).isEmpty();
  }

  @Test
  void deletedFileIsWrittenAgain() throws IOException {
    write(FIRST, dir);
    Files.delete(dir.resolve("kustomization.yaml"));
    assertThat(write(FIRST, dir).created()).containsExactly("kustomization.yaml");
  }

  @Test
  void foreignFileInTheWayIsNeverOverwritten() {
    put(dir, "kustomization.yaml", "mine\n");
    assertThat(refused(FIRST, dir)).extracting(OutputFault::kind).containsExactly(Kind.FOREIGN);
    assertThat(
            refused(
                TreeWriter.write(
                    FIRST,
                    dir,
                    WriteOptions.of(Trees.provenance(Trees.PROFILE)).overwritingEdited())))
        .extracting(OutputFault::path)
        .containsExactly("kustomization.yaml");
    assertThat(snapshot(dir)).containsExactly(Map.entry("kustomization.yaml", "mine\n"));
  }

  @Test
  void equalFilesWithoutAListAreAdopted() throws IOException {
    write(FIRST, dir);
    Files.delete(dir.resolve(OwnedFiles.NAME));
    WriteSummary written = write(FIRST, dir);
    assertThat(written.created()).isEmpty();
    assertThat(written.unchanged()).isEqualTo(3);
    assertThat(write(SECOND, dir).removed()).containsExactly("storage/redis/service-redis.yaml");
  }

  @Test
  void emptyDirectoryIsFilled() throws IOException {
    Files.createDirectory(dir);
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxrwx---"));
    assertThat(write(FIRST, dir).commit()).isEqualTo(Commit.ATOMIC);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)))
        .isEqualTo("rwxrwx---");
  }

  @Test
  void fileBecomesDirectoryAndBack() {
    Bundle file = bundle("x.yaml", "x\n", "y", "y\n");
    Bundle directory = bundle("x.yaml", "x\n", "y/z/y.yaml", "y\n");
    write(file, dir);
    write(directory, dir);
    assertThat(differences(directory, dir)).isEmpty();
    write(file, dir);
    assertThat(differences(file, dir)).isEmpty();
    assertThat(snapshot(dir)).containsOnlyKeys("x.yaml", "y", OwnedFiles.NAME);
  }

  @Test
  void convertedLineEndsAreNeitherEditedNorDifferent() throws IOException {
    write(FIRST, dir);
    for (String path : snapshot(dir).keySet()) {
      if (Files.isRegularFile(dir.resolve(path))) {
        put(dir, path, Files.readString(dir.resolve(path)).replace("\n", "\r\n"));
      }
    }
    assertThat(differences(FIRST, dir)).isEmpty();
    assertThat(write(FIRST, dir).commit()).isEqualTo(Commit.NOTHING);
    assertThat(write(SECOND, dir).updated()).containsExactly("kustomization.yaml");
    assertThat(Files.readString(dir.resolve("storage/minio/service-minio.yaml")))
        .isEqualTo("c: 1\r\n");
  }

  @Test
  void listOfOwnedFilesIsTheSameOnEveryRun() throws IOException {
    write(FIRST, dir);
    Path other = home.resolve("other");
    written(
        TreeWriter.write(
            FIRST, other, WriteOptions.of(Trees.provenance("some/where/" + Trees.PROFILE))));
    assertThat(Files.readString(dir.resolve(OwnedFiles.NAME)))
        .isEqualTo(Files.readString(other.resolve(OwnedFiles.NAME)))
        .isEqualTo(
            "# datalyptica lock, format 3\n"
                + "# profile prod.yaml\n"
                + "# Files owned by datalyptica: CRC-32 and Adler-32, length, path\n"
                + Fingerprint.of("a: 1\n".getBytes(StandardCharsets.UTF_8))
                + "  kustomization.yaml\n"
                + Fingerprint.of("c: 1\n".getBytes(StandardCharsets.UTF_8))
                + "  storage/minio/service-minio.yaml\n"
                + Fingerprint.of("b: 1\n".getBytes(StandardCharsets.UTF_8))
                + "  storage/redis/service-redis.yaml\n");
  }

  /**
   * A tree of a version that wrote SHA-256: its hand edits are still seen, and the list is written
   * anew.
   */
  @Test
  void aListOfFormatOneIsReadAndReplaced() throws Exception {
    write(FIRST, dir);
    StringBuilder old = new StringBuilder("# datalyptica lock, format 1\n# profile prod.yaml\n");
    for (Map.Entry<String, String> file : FIRST.files().entrySet()) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(file.getValue().getBytes(StandardCharsets.UTF_8));
      old.append(HexFormat.of().formatHex(hash)).append("  ").append(file.getKey()).append('\n');
    }
    put(dir, OwnedFiles.NAME, old.toString());
    put(dir, "kustomization.yaml", "by: hand\n");
    assertThat(refused(SECOND, dir)).extracting(OutputFault::kind).containsExactly(Kind.EDITED);
    put(dir, "kustomization.yaml", FIRST.files().get("kustomization.yaml"));
    assertThat(write(SECOND, dir).removed()).containsExactly("storage/redis/service-redis.yaml");
    assertThat(Files.readString(dir.resolve(OwnedFiles.NAME)))
        .startsWith("# datalyptica lock, format 3\n");
  }
}

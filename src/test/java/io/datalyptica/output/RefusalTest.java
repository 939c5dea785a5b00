package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.differences;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.refused;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.OutputFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final Bundle TREE =
      bundle("kustomization.yaml", "a\n", "storage/minio/service.yaml", "b\n");
  private static final String HASH = "0123456789abcdef-42";

  @TempDir private Path home;
  private Path dir;

  @BeforeEach
  void nameTheDirectory() {
    dir = home.resolve("out");
  }

  @Test
  void targetThatIsAFileIsNamed() {
    put(home, "out", "a file\n");
    assertThat(refused(TREE, dir)).extracting(OutputFault::kind).containsExactly(Kind.TARGET);
    assertThat(
            ((Refused) TreeComparison.compare(TREE, dir, Trees.provenance(Trees.PROFILE)))
                .environment())
        .isTrue();
  }

  @Test
  void parentThatIsAFileIsNamed() {
    put(home, "file", "a file\n");
    assertThat(refused(TREE, home.resolve("file/below/out")).getFirst().message())
        .contains(home.resolve("file") + " is not a directory");
  }

  @Test
  void targetThatIsALinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.createSymbolicLink(dir, elsewhere);
    assertThat(refused(TREE, dir)).extracting(OutputFault::kind).containsExactly(Kind.TARGET);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void linkAboveTheTargetIsFine() throws IOException {
    Files.createDirectory(home.resolve("real"));
    Files.createSymbolicLink(home.resolve("alias"), Path.of("real"));
    write(TREE, home.resolve("alias/out"));
    assertThat(differences(TREE, home.resolve("real/out"))).isEmpty();
  }

  @Test
  void linkInsideTheTreeIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere/minio")).getParent();
    Files.createDirectory(dir);
    Files.createSymbolicLink(dir.resolve("storage"), elsewhere);
    assertThat(refused(TREE, dir))
        .extracting(OutputFault::path, OutputFault::kind)
        .containsExactly(tuple("storage/minio/service.yaml", Kind.LINK));
    assertThat(elsewhere.resolve("minio")).isEmptyDirectory();
    assertThat(snapshot(dir)).containsOnlyKeys("storage");
  }

  @Test
  void ownedFileReplacedByALinkIsNotFollowed() throws IOException {
    write(TREE, dir);
    put(home, "secret", "precious\n");
    Files.delete(dir.resolve("kustomization.yaml"));
    Files.createSymbolicLink(dir.resolve("kustomization.yaml"), home.resolve("secret"));
    assertThat(refused(TREE, dir)).extracting(OutputFault::kind).containsExactly(Kind.LINK);
    assertThat(home.resolve("secret")).hasContent("precious\n");
  }

  @Test
  void staleFileBehindALinkIsNotRemoved() throws IOException {
    write(TREE, dir);
    Files.move(dir.resolve("storage"), home.resolve("storage"));
    Files.createSymbolicLink(dir.resolve("storage"), home.resolve("storage"));
    assertThat(refused(bundle("kustomization.yaml", "a\n"), dir))
        .extracting(OutputFault::kind)
        .containsExactly(Kind.LINK);
    assertThat(home.resolve("storage/minio/service.yaml")).exists();
  }

  @Test
  void directoryInTheWayIsNamed() {
    put(dir, "kustomization.yaml/mine.txt", "mine\n");
    assertThat(refused(TREE, dir)).extracting(OutputFault::kind).containsExactly(Kind.FOREIGN);
  }

  @Test
  void foreignFileWhereADirectoryHasToGoIsNamed() {
    put(dir, "storage", "mine\n");
    assertThat(refused(TREE, dir))
        .extracting(OutputFault::path, OutputFault::kind)
        .containsExactly(tuple("storage/minio/service.yaml", Kind.FOREIGN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/x.yaml A/y.yaml", "a.yaml A.yaml", "a a/b", "A a/b", "b/c/d B/c/e"})
  void pathsThatAreOneWithoutCaseAreRefused(String paths) {
    String[] both = paths.split(" ");
    assertThat(refused(bundle(both[0], "1\n", both[1], "2\n"), dir))
        .extracting(OutputFault::kind)
        .contains(Kind.COLLISION);
    assertThat(dir).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "# datalyptica lock, format one",
        "HEAD\n../../etc/passwd",
        "HEAD\nHASH  ../outside",
        "HEAD\nHASH  /etc/passwd",
        "HEAD\nHASH  a/../../b",
        "HEAD\nHASH a",
        "HEAD\nHASH  ",
        "HEAD\nHASH  a\nHASH  a",
        "HEAD\nHASH  a//b",
        "HEAD\nHASH  .git/config",
        "HEAD\nHASH  a/",
        "HEAD\nzz  a",
        "HEAD\nHASH  c:b"
      })
  void damagedListIsRefusedAndNothingRemoved(String text) {
    write(TREE, dir);
    put(home, "outside", "precious\n");
    put(
        dir,
        OwnedFiles.NAME,
        text.replace("HEAD", "# datalyptica lock, format 2").replace("HASH", HASH) + "\n");
    SortedMap<String, String> before = snapshot(home);
    assertThat(refused(bundle("x.yaml", "x\n"), dir))
        .extracting(OutputFault::kind)
        .containsExactly(Kind.LOCK);
    assertThat(TreeComparison.compare(TREE, dir, Trees.provenance(Trees.PROFILE)))
        .isInstanceOf(Refused.class);
    assertThat(snapshot(home)).isEqualTo(before);
  }

  @Test
  void listOfANewerFormatIsRefused() {
    put(dir, OwnedFiles.NAME, "# datalyptica lock, format 4\n");
    assertThat(refused(TREE, dir).getFirst().message()).contains("format 4");
  }

  @Test
  void unresolvedMergeInTheListIsNamed() {
    write(TREE, dir);
    put(
        dir,
        OwnedFiles.NAME,
        "# datalyptica lock, format 2\n<<<<<<< HEAD\n" + HASH + "  a\n=======\n>>>>>>> main\n");
    assertThat(refused(TREE, dir).getFirst().message()).contains("unresolved merge");
  }
}

package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.differences;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.refused;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static io.datalyptica.output.Trees.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.OutputFault.Kind;
import io.datalyptica.output.WriteSummary.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weaker way, file by file with a journal, taken where a directory cannot be swapped. */
class InPlaceTest {
  private static final Bundle OLD =
      bundle("a.yaml", "old\n", "dir/gone.yaml", "gone\n", "file", "file\n", "tree/x", "x\n");
  private static final Bundle NEW =
      bundle("a.yaml", "new\n", "file/now/a/directory.yaml", "z\n", "tree", "a file\n");

  @TempDir private Path home;
  private Path dir;

  @BeforeEach
  void renderIntoAWorkingTree() {
    dir = home.resolve("out");
    put(dir, ".git/HEAD", "ref\n");
    put(dir, "mine/notes.txt", "mine\n");
    assertThat(write(OLD, dir).commit()).isEqualTo(Commit.JOURNAL);
  }

  @Test
  void treeIsUpdatedPrunedAndTheReasonTold() {
    WriteSummary written = write(NEW, dir);
    assertThat(written.commit()).isEqualTo(Commit.JOURNAL);
    assertThat(written.notes()).singleElement().asString().contains("is a git working tree");
    assertThat(differences(NEW, dir)).isEmpty();
    assertThat(snapshot(dir))
        .containsOnlyKeys(
            ".datalyptica.lock",
            ".git",
            ".git/HEAD",
            "a.yaml",
            "file",
            "file/now",
            "file/now/a",
            "file/now/a/directory.yaml",
            "mine",
            "mine/notes.txt",
            "tree");
    assertThat(write(NEW, dir).commit()).isEqualTo(Commit.NOTHING);
  }

  @Test
  void editAfterAnInterruptedRunStopsItsCompletion() throws Exception {
    interrupt();
    put(dir, "a.yaml", "edited since\n");
    SortedMap<String, String> before = snapshot(dir);
    assertThat(refused(NEW, dir)).extracting(OutputFault::kind).containsExactly(Kind.EDITED);
    assertThat(snapshot(dir)).isEqualTo(before);
    written(
        TreeWriter.write(
            NEW, dir, WriteOptions.of(Trees.provenance(Trees.PROFILE)).overwritingEdited()));
    assertThat(differences(NEW, dir)).isEmpty();
  }

  @Test
  void staleFileEditedAfterAnInterruptedRunIsKept() throws Exception {
    interrupt();
    put(dir, "dir/gone.yaml", "edited since\n");
    write(NEW, dir);
    assertThat(differences(NEW, dir)).isEmpty();
    assertThat(dir.resolve("dir/gone.yaml")).hasContent("edited since\n");
  }

  @Test
  void stagingWithoutAJournalIsForgotten() {
    put(dir, Journal.DIRECTORY + "/files/a.yaml", "half");
    write(OLD, dir);
    assertThat(differences(OLD, dir)).isEmpty();
    assertThat(dir.resolve(Journal.DIRECTORY)).doesNotExist();
  }

  @Test
  void damagedJournalIsNamed() {
    String outside = "drop " + "0".repeat(64) + " ../../x\n";
    put(
        dir,
        Journal.DIRECTORY + "/" + Journal.FILE,
        "# datalyptica journal, format 1\n" + outside + "# end\n");
    assertThat(refused(NEW, dir)).extracting(OutputFault::kind).containsExactly(Kind.LOCK);
    put(dir, Journal.DIRECTORY + "/" + Journal.FILE, "# datalyptica journal, format 1\n");
    assertThat(refused(NEW, dir)).extracting(OutputFault::kind).containsExactly(Kind.LOCK);
  }

  @Test
  void stagingThatIsALinkIsNotFollowed() throws IOException {
    Path precious = Files.createDirectory(home.resolve("precious"));
    put(precious, "file", "precious\n");
    Files.createSymbolicLink(dir.resolve(Journal.DIRECTORY), precious);
    assertThat(refused(NEW, dir)).extracting(OutputFault::kind).containsExactly(Kind.FOREIGN);
    assertThat(precious.resolve("file")).hasContent("precious\n");
  }

  @Test
  void linkPlantedAfterAnInterruptedRunIsNotFollowed() throws Exception {
    interrupt();
    Path precious = Files.createDirectory(home.resolve("precious"));
    Files.delete(dir.resolve("file"));
    Files.createSymbolicLink(dir.resolve("file"), precious);
    assertThat(refused(NEW, dir)).extracting(OutputFault::kind).containsOnly(Kind.LINK);
    assertThat(precious).isEmptyDirectory();
  }

  /** Leaves what a kill leaves just after the journal was written. */
  private void interrupt() throws Exception {
    WantedFiles wanted = WantedFiles.of(NEW, Trees.provenance(Trees.PROFILE));
    new Journal(dir).stage(Changes.of(wanted, Survey.of(dir, wanted), false));
    assertThat(dir.resolve(Journal.DIRECTORY).resolve(Journal.FILE)).exists();
  }
}

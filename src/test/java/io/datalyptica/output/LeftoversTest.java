package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.leftBeside;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that was killed at a chosen moment leaves, and what the next one makes of it. */
class LeftoversTest {
  private static final Bundle OLD =
      bundle("a.yaml", "old\n", "dir/gone.yaml", "gone\n", "same.yaml", "same\n");
  private static final Bundle NEW =
      bundle("a.yaml", "new\n", "same.yaml", "same\n", "z.yaml", "z\n");

  @TempDir private Path home;
  private Path dir;
  private Path container;
  private Path tree;

  @BeforeEach
  void stageTheNewTree() throws Exception {
    dir = home.toRealPath().resolve("out");
    write(OLD, dir);
    put(dir, "mine/notes.txt", "mine\n");
    Files.createSymbolicLink(dir.resolve("mine/link"), Path.of("notes.txt"));
    WantedFiles wanted = WantedFiles.of(NEW, Trees.provenance(Trees.PROFILE));
    container = Files.createDirectory(SiblingNames.staging(dir, 0));
    tree = StagedTree.build(dir, container, Changes.of(wanted, Survey.of(dir, wanted), false));
  }

  @Test
  void killedBeforeTheSwapLeavesTheOldTree() throws IOException {
    SortedMap<String, String> before = snapshot(dir);
    assertThat(Leftovers.of(dir)).containsExactly(container);
    assertThat(Leftovers.remove(container, dir)).isEmpty();
    assertThat(snapshot(dir)).isEqualTo(before);
    assertThat(leftBeside(dir)).isEmpty();
  }

  /** The parent may hold a thousand trees and is read only where a killed run shows. */
  @Test
  void aKilledRunShowsByItsLockOrByItsFirstContainer() throws IOException {
    assertThat(Leftovers.maybe(dir, false)).isTrue();
    Path other = SiblingNames.staging(dir, 3);
    Files.move(container, other);
    assertThat(Leftovers.maybe(dir, false)).isFalse();
    assertThat(write(OLD, dir).commit()).isEqualTo(WriteSummary.Commit.NOTHING);
    assertThat(other).exists();
    Files.createFile(SiblingNames.runLock(dir));
    assertThat(write(OLD, dir).commit()).isEqualTo(WriteSummary.Commit.NOTHING);
    assertThat(leftBeside(dir)).isEmpty();
  }

  /** What stands in the first place and cannot be taken away keeps no run from writing. */
  @Test
  void aTakenPlaceIsPassedBy() throws IOException {
    Removal.tree(container);
    Files.writeString(container, "no container of ours");
    assertThat(write(NEW, dir).commit()).isEqualTo(WriteSummary.Commit.ATOMIC);
    assertThat(leftBeside(dir)).containsExactly(container.getFileName().toString());
    assertThat(snapshot(dir)).containsAllEntriesOf(NEW.files());
  }

  @Test
  void killedWhileStagingLeavesTheOldTree() throws IOException {
    SortedMap<String, String> before = snapshot(dir);
    Files.delete(container.resolve(StagedTree.KNOWN));
    assertThat(Leftovers.remove(container, dir)).isEmpty();
    assertThat(snapshot(dir)).isEqualTo(before);
  }

  @Test
  void killedAfterTheSwapLeavesTheNewTree() throws IOException {
    assertThat(DirectoryExchange.swap(tree, dir)).isTrue();
    SortedMap<String, String> after = snapshot(dir);
    assertThat(Leftovers.remove(container, dir)).isEmpty();
    assertThat(snapshot(dir))
        .isEqualTo(after)
        .containsAllEntriesOf(NEW.files())
        .containsEntry("mine/notes.txt", "mine\n")
        .doesNotContainKey("dir");
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void whatAppearedOrChangedMeanwhileIsSaved() throws IOException {
    put(dir, "mine/new/late.txt", "late\n");
    put(dir, "mine/notes.txt", "mine, continued\n");
    put(dir, "a.yaml", "edited at the last moment\n");
    put(dir, "mine/.saved", "saved by an editor\n");
    put(home, "temporary", "saved by an editor\n");
    Files.move(home.resolve("temporary"), dir.resolve("same.yaml"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(DirectoryExchange.swap(tree, dir)).isTrue();
    write(NEW, dir);
    assertThat(snapshot(dir))
        .containsAllEntriesOf(NEW.files())
        .containsEntry("mine/new/late.txt", "late\n")
        .containsEntry("mine/notes.txt", "mine, continued\n")
        .containsEntry("mine/.saved", "saved by an editor\n")
        .containsEntry("a.yaml" + Leftovers.SAVED, "edited at the last moment\n")
        .containsEntry("same.yaml" + Leftovers.SAVED, "saved by an editor\n");
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void whatAppearedInADirectoryThatBecameAFileIsSavedBesideIt() throws Exception {
    Removal.tree(container);
    write(bundle("dir/deep/down/gone.yaml", "gone\n"), dir);
    Bundle file = bundle("dir", "a file\n");
    WantedFiles wanted = WantedFiles.of(file, Trees.provenance(Trees.PROFILE));
    tree =
        StagedTree.build(
            dir,
            Files.createDirectory(container),
            Changes.of(wanted, Survey.of(dir, wanted), false));
    put(dir, "dir/deep/down/late.txt", "late\n");
    assertThat(DirectoryExchange.swap(tree, dir)).isTrue();
    write(file, dir);
    assertThat(snapshot(dir))
        .containsAllEntriesOf(file.files())
        .containsEntry("late.txt", "late\n")
        .doesNotContainKey("gone.yaml");
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void removingNeverFollowsALink() throws IOException {
    Path precious = Files.createDirectory(home.resolve("precious"));
    put(precious, "file", "precious\n");
    Files.createSymbolicLink(tree.resolve("link"), precious);
    Files.delete(container.resolve(StagedTree.KNOWN));
    Leftovers.remove(container, dir);
    assertThat(precious.resolve("file")).hasContent("precious\n");
  }
}

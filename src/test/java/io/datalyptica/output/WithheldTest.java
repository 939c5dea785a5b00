package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.leftBeside;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tree that is judged while it is made ready: a verdict against it leaves everything as it was.
 */
class WithheldTest {
  private static final Bundle OLD = bundle("a.yaml", "a: 1\n", "b.yaml", "b: 1\n");
  private static final Bundle NEW = bundle("a.yaml", "a: 2\n", "c/d.yaml", "d: 1\n");

  @TempDir private Path home;

  private static WriteOutcome write(Bundle bundle, Path dir, Predicate<StandingTree> consent) {
    return TreeWriter.write(bundle, dir, WriteOptions.of(Trees.provenance(Trees.PROFILE)), consent);
  }

  @Test
  void aNewDirectoryIsNotMade() throws IOException {
    Path dir = home.resolve("out");
    assertThat(write(NEW, dir, _ -> false)).isEqualTo(new WriteCancelled());
    assertThat(dir).doesNotExist();
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void anOldTreeStays() throws IOException {
    Path dir = home.resolve("out");
    Trees.write(OLD, dir);
    put(dir, "mine.txt", "mine\n");
    SortedMap<String, String> before = snapshot(dir);
    assertThat(write(NEW, dir, _ -> false)).isEqualTo(new WriteCancelled());
    assertThat(snapshot(dir)).isEqualTo(before);
    assertThat(leftBeside(dir)).isEmpty();
    assertThat(write(NEW, dir, _ -> true)).isInstanceOf(WriteSummary.class);
  }

  /** Where directories cannot be swapped, the first file is replaced only after the verdict. */
  @Test
  void aTreeInTheRootOfARepositoryStays() throws IOException {
    Path dir = Files.createDirectories(home.resolve("repository"));
    put(dir, ".git/HEAD", "ref\n");
    Trees.write(OLD, dir);
    SortedMap<String, String> before = snapshot(dir);
    assertThat(write(NEW, dir, _ -> false)).isEqualTo(new WriteCancelled());
    assertThat(snapshot(dir)).isEqualTo(before);
    assertThat(((WriteSummary) write(NEW, dir, _ -> true)).commit())
        .isEqualTo(WriteSummary.Commit.JOURNAL);
  }

  @Test
  void whatTheVerdictThrowsLeavesNothingBehind() throws IOException {
    Path dir = home.resolve("out");
    Trees.write(OLD, dir);
    SortedMap<String, String> before = snapshot(dir);
    assertThatThrownBy(
            () ->
                write(
                    NEW,
                    dir,
                    _ -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
    assertThat(snapshot(dir)).isEqualTo(before);
    assertThat(leftBeside(dir)).isEmpty();
    assertThat(Trees.write(NEW, dir).commit()).isEqualTo(WriteSummary.Commit.ATOMIC);
  }

  @Test
  void theTreeIsCompleteBesideTheOldOneWhenConsentIsAsked() {
    Path dir = home.resolve("out");
    AtomicInteger asked = new AtomicInteger();
    write(
        NEW,
        dir,
        _ -> {
          asked.incrementAndGet();
          assertThat(dir).doesNotExist();
          assertThat(home.toFile().list((_, name) -> name.contains("out"))).isNotEmpty();
          return true;
        });
    assertThat(asked).hasValue(1);
  }

  @Test
  void nobodyIsAskedWhenNothingHasToBeWritten() {
    Path dir = home.resolve("out");
    Trees.write(OLD, dir);
    WriteOutcome outcome =
        write(
            OLD,
            dir,
            _ -> {
              throw new AssertionError("asked");
            });
    assertThat(((WriteSummary) outcome).commit()).isEqualTo(WriteSummary.Commit.NOTHING);
  }
}

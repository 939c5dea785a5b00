package io.datalyptica.output;

import static io.datalyptica.output.Trees.leftBeside;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import io.datalyptica.output.WriteSummary.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills real processes with SIGKILL while they write: the directory is the old tree or the new one,
 * and nothing foreign is harmed.
 */
class KilledRunTest {
  private static final int KILLS = 60;
  private static final int MOST = 600;

  private final Random random = new Random(3);
  @TempDir private Path home;

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void killedRunLeavesTheOldTreeOrTheNewOne() throws Exception {
    Path dir = home.resolve("out");
    prepare(dir);
    SortedMap<String, String> a = expected(dir, "a");
    SortedMap<String, String> b = expected(dir, "b");
    int interrupted = 0;
    boolean sawBoth = false;
    SortedMap<String, String> last = null;
    for (int kill = 0; kill < KILLS || interrupted < KILLS / 10 || !sawBoth; kill++) {
      assertThat(kill)
          .as("%d kills hit a run before it had tidied up", interrupted)
          .isLessThan(MOST);
      killAtRandom(RenderLoop.start(dir, RenderLoop.ENDLESS, "a", "b"));
      SortedMap<String, String> found = snapshot(dir);
      assertThat(found).as("after kill %d", kill).isIn(a, b);
      interrupted += Leftovers.of(dir).isEmpty() ? 0 : 1;
      sawBoth |= last != null && !found.equals(last);
      last = found;
    }
    System.out.println("killed runs that had to be tidied up: " + interrupted);
    assertThat(expected(dir, "b")).isEqualTo(b);
    assertThat(leftBeside(dir)).isEmpty();
    assertThat(Files.getAttribute(dir.resolve("same/mine.txt"), "unix:nlink")).isEqualTo(1);
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void killedRunInPlaceIsCompletedByTheNext() throws Exception {
    Path dir = home.resolve("out");
    prepare(dir);
    put(dir, ".git/HEAD", "ref: refs/heads/main\n");
    SortedMap<String, String> a = expected(dir, "a");
    SortedMap<String, String> b = expected(dir, "b");
    assertThat(write(RenderLoop.bundle("a"), dir).commit()).isEqualTo(Commit.JOURNAL);
    int halfWay = 0;
    for (int kill = 0; kill < KILLS / 2 || halfWay == 0; kill++) {
      assertThat(kill).as("kills, none of which hit a standing journal").isLessThan(MOST);
      killAtRandom(RenderLoop.start(dir, RenderLoop.ENDLESS, "a", "b"));
      Journal journal = new Journal(dir);
      if (journal.exists()) {
        halfWay += Files.exists(dir.resolve(Journal.DIRECTORY).resolve(Journal.FILE)) ? 1 : 0;
        assertThat(journal.complete(false)).isEmpty();
      }
      assertThat(snapshot(dir)).as("after kill %d", kill).isIn(a, b);
    }
    System.out.println("killed runs that had to be completed: " + halfWay);
    assertThat(expected(dir, "b")).isEqualTo(b);
    assertThat(leftBeside(dir)).isEmpty();
  }

  private static void prepare(Path dir) {
    write(RenderLoop.bundle("b"), dir);
    put(dir, "same/mine.txt", "mine\n");
    put(dir, "foreign/deep/notes.md", "notes\n");
  }

  private static SortedMap<String, String> expected(Path dir, String name) {
    write(RenderLoop.bundle(name), dir);
    SortedMap<String, String> found = snapshot(dir);
    assertThat(found)
        .containsAllEntriesOf(RenderLoop.bundle(name).files())
        .containsEntry("same/mine.txt", "mine\n");
    return found;
  }

  /** After one to three complete runs, at any moment of the next. */
  private void killAtRandom(Process process) throws IOException, InterruptedException {
    int runs = 1 + random.nextInt(3);
    long took = 0;
    for (int run = 0; run < runs; run++) {
      long began = System.nanoTime();
      assertThat(process.getInputStream().read()).as("a run ended").isEqualTo('.');
      took = System.nanoTime() - began;
    }
    LockSupport.parkNanos(random.nextLong(took));
    process.destroyForcibly().waitFor();
  }
}

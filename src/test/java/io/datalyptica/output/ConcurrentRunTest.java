package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.leftBeside;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.refused;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static io.datalyptica.output.Trees.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.datalyptica.Patience;
import io.datalyptica.output.OutputFault.Kind;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentRunTest {
  private static final int RUNS = 60;
  private static final int LOOKS = 1_000;
  private static final int ENOUGH = RUNS * LOOKS;

  @TempDir private Path home;
  private Path dir;
  private SortedMap<String, String> a;
  private SortedMap<String, String> b;

  @BeforeEach
  void renderBoth() {
    dir = home.resolve("out");
    write(RenderLoop.bundle("b"), dir);
    put(dir, "same/mine.txt", "mine\n");
    b = snapshot(dir);
    write(RenderLoop.bundle("a"), dir);
    a = snapshot(dir);
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void readerOfOneDirectoryNeverSeesTwoTrees() throws Exception {
    Process writer = RenderLoop.start(dir, RenderLoop.ENDLESS, "b", "a");
    int runs = 0;
    int ofA = 0;
    int ofB = 0;
    while (writer.isAlive() && (runs < RUNS || ofA == 0 || ofB == 0)) {
      Map<String, String> seen = readOneDirectory();
      assertThat(
              a.entrySet().containsAll(seen.entrySet())
                  || b.entrySet().containsAll(seen.entrySet()))
          .as("all from one tree: %s", seen.keySet())
          .isTrue();
      ofA += seen.containsKey("only-a.yaml") ? 1 : 0;
      ofB += seen.containsKey("only-b.yaml") ? 1 : 0;
      runs += RenderLoop.ended(writer);
    }
    RenderLoop.stop(writer);
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void nothingThatIsInBothTreesIsEverMissing() throws Exception {
    Process writer = RenderLoop.start(dir, RenderLoop.ENDLESS, "b", "a");
    File mine = dir.resolve("same/mine.txt").toFile();
    File ours = dir.resolve("kustomization.yaml").toFile();
    int runs = 0;
    for (long looks = 0; writer.isAlive() && (runs < RUNS || looks < ENOUGH); looks++) {
      if (!mine.exists() || !ours.exists()) {
        fail("the directory was missing, or half there, at look %d", looks);
      }
      if (looks % LOOKS == 0) {
        runs += RenderLoop.ended(writer);
      }
    }
    RenderLoop.stop(writer);
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void twoProcessesDoNotMix() throws Exception {
    Process one = RenderLoop.start(dir, RUNS, "a");
    Process other = RenderLoop.start(dir, RUNS, "b");
    Process third = RenderLoop.start(dir, RUNS, "b", "a");
    for (Process process : List.of(one, other, third)) {
      assertThat(drained(process)).isEqualTo(RUNS);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(snapshot(dir)).isIn(a, b);
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void threadsOfOneProcessDoNotMix() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<WriteOutcome>> outcomes = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        String name = run % 2 == 0 ? "a" : "b";
        outcomes.add(
            threads.submit(
                () -> TreeWriter.write(RenderLoop.bundle(name), dir, RenderLoop.options())));
      }
      for (Future<WriteOutcome> outcome : outcomes) {
        written(outcome.get());
      }
    }
    assertThat(snapshot(dir)).isIn(a, b);
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void secondRunGivesUpAfterItsPatience() throws IOException {
    Target target = new Target(dir, dir.toRealPath());
    WriteOptions impatient =
        new WriteOptions(Trees.provenance(Trees.PROFILE), false, Duration.ofMillis(50));
    try (RunLock held = RunLock.acquire(target, Duration.ZERO)) {
      assertThat(held.beside()).isTrue();
      assertThat(refused(TreeWriter.write(RenderLoop.bundle("b"), dir, impatient)))
          .extracting(OutputFault::kind)
          .containsExactly(Kind.BUSY);
      assertThat(snapshot(dir)).isEqualTo(a);
    }
    written(TreeWriter.write(RenderLoop.bundle("b"), dir, impatient));
  }

  @Test
  void lockFileOfAKilledRunIsTakenOver() throws IOException {
    Files.writeString(SiblingNames.runLock(dir), "left");
    write(RenderLoop.bundle("b"), dir);
    assertThat(leftBeside(dir)).isEmpty();
  }

  @Test
  void comparisonDoesNotWaitForAWriter() throws IOException {
    try (RunLock _ = RunLock.acquire(new Target(dir, dir.toRealPath()), Duration.ZERO)) {
      assertThat(Trees.differences(RenderLoop.bundle("a"), dir)).isEmpty();
      assertThat(Trees.differences(bundle("x.yaml", "x\n"), dir)).isNotEmpty();
    }
  }

  private static int drained(Process process) throws IOException {
    try (InputStream out = process.getInputStream()) {
      return out.readAllBytes().length;
    }
  }

  /**
   * Opens the directory once, so that a swap cannot show us another; files that are removed while
   * we read are left out.
   */
  private Map<String, String> readOneDirectory() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    // The name must never be missing: this fails when it is.
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir)) {
      read((SecureDirectoryStream<Path>) entries, "", seen);
    }
    return seen;
  }

  private static void read(
      SecureDirectoryStream<Path> entries, String prefix, Map<String, String> seen)
      throws IOException {
    for (Path entry : entries) {
      Path name = entry.getFileName();
      try {
        BasicFileAttributeView at =
            entries.getFileAttributeView(
                name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (at.readAttributes().isDirectory()) {
          try (SecureDirectoryStream<Path> inside =
              entries.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            read(inside, prefix + name + "/", seen);
          }
        } else {
          seen.put(prefix + name, contents(entries, name));
        }
      } catch (NoSuchFileException _) {
        // The tree that we opened is the old one and is being removed.
      }
    }
  }

  private static String contents(SecureDirectoryStream<Path> entries, Path name)
      throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (SeekableByteChannel file = entries.newByteChannel(name, options)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
      return new String(bytes.array(), StandardCharsets.UTF_8);
    }
  }
}

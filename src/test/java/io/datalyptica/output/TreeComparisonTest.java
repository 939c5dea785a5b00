package io.datalyptica.output;

import static io.datalyptica.output.Trees.bundle;
import static io.datalyptica.output.Trees.differences;
import static io.datalyptica.output.Trees.put;
import static io.datalyptica.output.Trees.snapshot;
import static io.datalyptica.output.Trees.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.Difference.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeComparisonTest {
  private static final Bundle OLD =
      bundle("a.yaml", "a\n", "b.yaml", "b\n", "c.yaml", "c\n", "d.yaml", "d\n");
  private static final Bundle NEW =
      bundle("a.yaml", "a2\n", "b.yaml", "b2\n", "c.yaml", "c\n", "e.yaml", "e\n", "f.yaml", "f\n");

  @TempDir private Path home;

  @Test
  void everyKindOfDifferenceIsFoundAndNothingWritten() throws IOException {
    Path dir = home.resolve("out");
    write(OLD, dir);
    put(dir, "b.yaml", "edited\n");
    put(dir, "f.yaml", "mine\n");
    put(dir, "g.yaml", "mine\n");
    Files.delete(dir.resolve("c.yaml"));
    SortedMap<String, String> before = snapshot(home);
    assertThat(differences(NEW, dir))
        .containsExactly(
            new Difference(OwnedFiles.NAME, Kind.DIFFERS),
            new Difference("a.yaml", Kind.DIFFERS),
            new Difference("b.yaml", Kind.EDITED),
            new Difference("c.yaml", Kind.MISSING),
            new Difference("d.yaml", Kind.STALE),
            new Difference("e.yaml", Kind.MISSING),
            new Difference("f.yaml", Kind.FOREIGN));
    assertThat(snapshot(home)).isEqualTo(before);
  }

  @Test
  void missingDirectoryMissesEverything() {
    assertThat(differences(OLD, home.resolve("none")))
        .hasSize(5)
        .allMatch(d -> d.kind() == Kind.MISSING);
    assertThat(home.resolve("none")).doesNotExist();
  }

  @Test
  void interruptedRunIsADifference() {
    Path dir = home.resolve("out");
    write(OLD, dir);
    put(dir, Journal.DIRECTORY + "/" + Journal.FILE, "# datalyptica journal, format 1\n# end\n");
    assertThat(differences(OLD, dir))
        .containsExactly(new Difference(Journal.DIRECTORY, Kind.INTERRUPTED));
    write(OLD, dir);
    assertThat(differences(OLD, dir)).isEmpty();
    assertThat(dir.resolve(Journal.DIRECTORY)).doesNotExist();
  }
}

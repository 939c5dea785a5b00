package io.datalyptica.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Any sequence of bundles over any foreign files, both ways of writing: the new tree and every
 * foreign file, or nothing changed at all.
 */
class TreeWriterPropertiesTest {
  private static final List<String> PATHS =
      List.of("a", "a/b", "a/b/c", "a/d", "b", "b/a", "c/a/b", "d");

  @Property(tries = 150)
  void everyRunEndsInTheNewTreeOrChangesNothing(
      @ForAll("trees") Map<String, String> foreign,
      @ForAll("runs") List<Map<String, String>> runs,
      @ForAll boolean inPlace)
      throws IOException {
    Path home = Files.createTempDirectory("datalyptica");
    try {
      Path dir = home.resolve("out");
      foreign.forEach((path, contents) -> Trees.put(dir, path, contents));
      if (inPlace) {
        Trees.put(dir, ".git/HEAD", "ref\n");
      }
      SortedMap<String, String> alien = Files.exists(dir) ? Trees.snapshot(dir) : new TreeMap<>();
      for (Map<String, String> files : runs) {
        run(new Bundle(new TreeMap<>(files)), dir, alien);
      }
      assertThat(Trees.leftBeside(dir)).isEmpty();
    } finally {
      Removal.tree(home);
    }
  }

  private static void run(Bundle bundle, Path dir, SortedMap<String, String> alien) {
    SortedMap<String, String> before = Files.exists(dir) ? Trees.snapshot(dir) : new TreeMap<>();
    switch (TreeWriter.write(bundle, dir, WriteOptions.of(Trees.provenance(Trees.PROFILE)))) {
      case Refused refused -> {
        assertThat(Files.exists(dir) ? Trees.snapshot(dir) : new TreeMap<String, String>())
            .isEqualTo(before);
        assertThat(refused.faults()).allMatch(f -> f.kind() == OutputFault.Kind.FOREIGN);
      }
      case WriteCancelled _ -> throw new AssertionError("nobody withheld it");
      case WriteSummary _ -> {
        SortedMap<String, String> after = Trees.snapshot(dir);
        assertThat(Trees.differences(bundle, dir)).isEmpty();
        assertThat(after).containsAllEntriesOf(bundle.files());
        // A foreign file may have been adopted, and pruned later; whatever else was there first is
        // there still.
        Set<String> expected = new TreeSet<>(bundle.files().keySet());
        expected.add(OwnedFiles.NAME);
        for (Map.Entry<String, String> at : after.entrySet()) {
          boolean directory = at.getValue().equals("<dir>");
          boolean known =
              directory || expected.contains(at.getKey()) || alien.containsKey(at.getKey());
          assertThat(known).as("%s is neither rendered nor foreign", at.getKey()).isTrue();
        }
        // Adopted files are ours from now on, and a directory that held nothing else goes with
        // them.
        alien.keySet().removeAll(bundle.files().keySet());
        Set<String> left = new TreeSet<>(alien.keySet());
        alien
            .entrySet()
            .removeIf(
                at ->
                    at.getValue().equals("<dir>")
                        && left.stream().noneMatch(path -> path.startsWith(at.getKey() + "/")));
      }
    }
    assertThat(Files.exists(dir) ? Trees.snapshot(dir) : new TreeMap<String, String>())
        .containsAllEntriesOf(alien);
  }

  @Provide
  Arbitrary<List<Map<String, String>>> runs() {
    return trees().list().ofMinSize(1).ofMaxSize(5);
  }

  /** Without a path that would be a file and a directory at once. */
  @Provide
  Arbitrary<Map<String, String>> trees() {
    Arbitrary<String> contents = Arbitraries.of("1\n", "2\n", "");
    return Arbitraries.maps(Arbitraries.of(PATHS), contents)
        .ofMaxSize(6)
        .map(TreeWriterPropertiesTest::withoutClashes);
  }

  private static Map<String, String> withoutClashes(Map<String, String> files) {
    Map<String, String> sorted = new TreeMap<>(files);
    List<String> kept = new ArrayList<>();
    sorted
        .keySet()
        .removeIf(
            path -> {
              boolean clash = kept.stream().anyMatch(k -> path.startsWith(k + "/"));
              if (!clash) {
                kept.add(path);
              }
              return clash;
            });
    return sorted;
  }
}

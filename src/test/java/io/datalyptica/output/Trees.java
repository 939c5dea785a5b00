package io.datalyptica.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bundles and directories for the tests of this package. */
final class Trees {
  /** Of a tree of which nothing is recorded but its profile. */
  static Provenance provenance(String profile) {
    return Provenance.of(profile, "1", "", List.of());
  }

  static final String PROFILE = "prod.yaml";

  private Trees() {}

  /** Path and contents in turn. */
  static Bundle bundle(String... pathsAndContents) {
    Bundle.Builder builder = Bundle.builder();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      builder.add(pathsAndContents[i], pathsAndContents[i + 1]);
    }
    return builder.build();
  }

  static WriteSummary write(Bundle bundle, Path dir) {
    return written(TreeWriter.write(bundle, dir, WriteOptions.of(provenance(PROFILE))));
  }

  static WriteSummary written(WriteOutcome outcome) {
    assertThat(outcome).isInstanceOf(WriteSummary.class);
    return (WriteSummary) outcome;
  }

  static List<OutputFault> refused(Bundle bundle, Path dir) {
    return refused(TreeWriter.write(bundle, dir, WriteOptions.of(provenance(PROFILE))));
  }

  static List<OutputFault> refused(WriteOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    List<OutputFault> faults = ((Refused) outcome).faults();
    assertThat(faults).isNotEmpty().allSatisfy(f -> assertThat(f.remedy()).isNotBlank());
    return faults;
  }

  static List<Difference> differences(Bundle bundle, Path dir) {
    ComparisonOutcome outcome = TreeComparison.compare(bundle, dir, provenance(PROFILE));
    assertThat(outcome).isInstanceOf(Comparison.class);
    return ((Comparison) outcome).differences();
  }

  /** Every entry below {@code dir}: path to contents, to {@code <dir>} or to {@code -> target}. */
  static SortedMap<String, String> snapshot(Path dir) {
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> entries = Files.walk(dir)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        if (!entry.equals(dir)) {
          found.put(dir.relativize(entry).toString(), contents(entry));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String contents(Path entry) throws IOException {
    if (Files.isSymbolicLink(entry)) {
      return "-> " + Files.readSymbolicLink(entry);
    }
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return "<dir>";
    }
    return Files.readString(entry);
  }

  static void put(Path dir, String path, String contents) {
    try {
      Files.createDirectories(dir.resolve(path).getParent());
      Files.writeString(dir.resolve(path), contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names beside the tree that begin with a dot: whatever a run left behind. */
  static List<String> leftBeside(Path dir) throws IOException {
    try (Stream<Path> entries = Files.list(dir.getParent())) {
      return entries
          .map(p -> p.getFileName().toString())
          .filter(n -> n.startsWith("."))
          .sorted()
          .toList();
    }
  }
}

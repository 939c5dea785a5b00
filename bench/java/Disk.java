import io.datalyptica.bundle.Bundle;
import io.datalyptica.output.Provenance;
import io.datalyptica.output.TreeWriter;
import io.datalyptica.output.WriteOptions;
import io.datalyptica.output.WriteSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Profiles to trees on disk, against a program that knows the bytes already and only writes them
 * into as many files and directories. Both in turn, some platforms at a time; prints seconds of
 * either, and how much longer ours takes: whole, and its writing alone, as medians of the pairs.
 */
final class Disk {
  private static final int AT_ONCE = 50;

  private final Path work;
  private final List<Double> whole = new ArrayList<>();
  private final List<Double> writing = new ArrayList<>();
  private double ours;
  private double plain;
  private long files;

  private Disk(Path work) {
    this.work = work;
  }

  /**
   * @param args an empty directory, and how many profiles; the first quarter as many again is for
   *     warming up
   */
  public static void main(String[] args) throws IOException {
    Disk disk = new Disk(Path.of(args[0]));
    int profiles = Integer.parseInt(args[1]);
    for (int i = -profiles / 4; i < profiles; i += AT_ONCE) {
      disk.turn(i, i >= 0);
    }
    System.out.printf(
        "%d %.2f %.2f %.2f %.2f%n",
        disk.files, disk.ours, disk.plain, median(disk.whole), median(disk.writing));
  }

  private void turn(int first, boolean counts) throws IOException {
    long start = System.nanoTime();
    List<Bundle> bundles = new ArrayList<>();
    for (int i = first; i < first + AT_ONCE; i++) {
      bundles.add(Work.spelled(Platforms.different(2, i).getBytes(StandardCharsets.UTF_8)));
    }
    long spelled = System.nanoTime();
    for (int i = 0; i < AT_ONCE; i++) {
      Path tree = work.resolve("ours/" + i);
      if (!(TreeWriter.write(
              bundles.get(i), tree, WriteOptions.of(Provenance.of("p.yaml", "1", "", List.of())))
          instanceof WriteSummary)) {
        throw new IOException(tree + " was not written");
      }
    }
    long written = System.nanoTime();
    Map<Path, byte[]> contents = contents(work.resolve("ours"));
    double other = plain(contents);
    remove(work.resolve("ours"));
    remove(work.resolve("plain"));
    if (counts) {
      ours += (written - start) / 1e9;
      plain += other;
      files += contents.size();
      whole.add((written - start) / 1e9 / other);
      writing.add((written - spelled) / 1e9 / other);
    }
  }

  /** Seconds of the program that only writes. */
  private double plain(Map<Path, byte[]> contents) throws IOException {
    long start = System.nanoTime();
    Path made = null;
    for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
      Path path = work.resolve("plain").resolve(file.getKey());
      if (!path.getParent().equals(made)) {
        made = path.getParent();
        Files.createDirectories(made);
      }
      Files.write(path, file.getValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Every file below {@code directory} by its path there. */
  private static Map<Path, byte[]> contents(Path directory) throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(directory.relativize(file), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).forEach(Disk::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}

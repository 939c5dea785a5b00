package io.datalyptica.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a folder of class caches (JEP 483, JEP 514) of one build on one runtime, and the jars that
 * they are made of: for every class of a cache the JDK asks where its jar is by the path it had
 * then, and one that is gone costs an exception each (15 ms a run; {@code toFileURL} in {@code
 * jdk.internal.loader.ClassLoaders}). So neither a moved checkout nor a removed one slows the
 * caches down.
 */
public final class ClassCaches {
  /** A lean one for what is run all day, and one for every command. */
  static final List<String> KINDS = List.of("hot", "all");

  private final Path java;
  private final Path lib;
  private final Path profiles;

  /**
   * @param java the executable of the runtime
   * @param lib where the program's jars and its {@code jvm.options} are
   * @param profiles what the training runs render
   */
  public ClassCaches(Path java, Path lib, Path profiles) {
    this.java = java.toAbsolutePath();
    this.lib = lib.toAbsolutePath();
    this.profiles = profiles.toAbsolutePath();
  }

  /**
   * Makes what is missing in {@code folder}, and removes the caches of other builds beside it that
   * nobody used for a month, and all but the latest eight. Each file appears whole. While another
   * run is at it nothing happens. After a failure {@code failed} stands in the folder.
   *
   * @param beginning called when there is something to do
   * @throws IOException with the reason, when there is no making them
   */
  public void make(Path folder, Runnable beginning) throws IOException {
    Files.createDirectories(folder);
    Path home = folder.toRealPath();
    try (FileChannel channel =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null || isWhole(home)) {
        return;
      }
      beginning.run();
      make(home);
      UnusedCaches.removeBeside(home);
    } catch (IOException e) {
      Files.writeString(home.resolve("failed"), e.getMessage() + "\n");
      throw e;
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private boolean isWhole(Path home) throws IOException {
    boolean whole = true;
    for (Path jar : jars()) {
      whole &= Files.isReadable(home.resolve(jar.getFileName()));
    }
    for (String kind : KINDS) {
      whole &= Files.isReadable(home.resolve(kind + ".aot"));
    }
    return whole;
  }

  private void make(Path home) throws IOException {
    List<String> classPath = new ArrayList<>();
    for (Path jar : jars()) {
      Path part = home.resolve(jar.getFileName() + ".part");
      Files.copy(
          jar, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      classPath.add(appear(part, home.resolve(jar.getFileName())).toString());
    }
    Map<String, Process> trainings = new LinkedHashMap<>();
    for (String kind : KINDS) {
      trainings.put(kind, train(home, kind, String.join(":", classPath)));
    }
    for (Map.Entry<String, Process> training : trainings.entrySet()) {
      finish(home, training.getKey(), training.getValue());
    }
  }

  /** All in {@code lib} itself: a plain run needs no others. */
  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    try (var files = Files.newDirectoryStream(lib, "*.jar")) {
      files.forEach(jars::add);
    }
    jars.sort(null); // ours before the library
    return jars;
  }

  private Process train(Path home, String kind, String classPath) throws IOException {
    Path part = part(home, kind);
    Files.deleteIfExists(part); // the JVM would write into one that a killed run left
    List<String> words =
        new ArrayList<>(
            List.of(
                java.toString(),
                "@" + lib.resolve("jvm.options"),
                "-XX:AOTCacheOutput=" + part,
                "-cp",
                classPath,
                "io.datalyptica.cli.Training",
                kind,
                home.resolve("training-" + kind).toString()));
    words.addAll(readyProfiles());
    ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
    process.redirectOutput(home.resolve(kind + ".log").toFile());
    return process.start();
  }

  private List<String> readyProfiles() throws IOException {
    List<String> ready = new ArrayList<>();
    try (var files = Files.newDirectoryStream(profiles, "*.yaml")) {
      files.forEach(file -> ready.add(file.toString()));
    }
    ready.sort(null);
    return ready;
  }

  private static void finish(Path home, String kind, Process training) throws IOException {
    Path part = part(home, kind);
    Path log = home.resolve(kind + ".log");
    int code = await(training);
    FileTree.remove(home.resolve("training-" + kind));
    if (code != 0 || !Files.exists(part)) {
      throw new IOException("the training run ended with " + code + ", see " + log);
    }
    appear(part, home.resolve(kind + ".aot"));
    Files.delete(log);
  }

  private static int await(Process training) throws IOException {
    try {
      return training.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private static Path part(Path home, String kind) {
    return home.resolve(kind + ".aot.part");
  }

  /** Under its name only when all of it is on the disk, even if the machine stops. */
  private static Path appear(Path part, Path whole) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.READ)) {
      channel.force(true);
    }
    return Files.move(
        part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

package io.datalyptica.cli;

import io.datalyptica.cache.ClassCaches;
import java.io.IOException;
import java.nio.file.Path;

/** What the launcher runs when there are no class caches yet. */
final class MakeCaches {
  private MakeCaches() {}

  /**
   * @param args the program's {@code lib}, the folder of ready profiles, the folder of the caches
   */
  public static void main(String[] args) {
    String folder = Safe.line(args[2]);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try {
      new ClassCaches(java, Path.of(args[0]), Path.of(args[1]))
          .make(
              Path.of(args[2]),
              () -> say("making the class caches of this build on this Java, once: " + folder));
    } catch (IOException e) {
      say(
          "no class caches, so that every start takes longer: "
              + Safe.line(String.valueOf(e.getMessage())));
      say("  to have it tried again, remove " + folder);
    }
  }

  private static void say(String line) {
    System.err.println("datalyptica: " + line);
  }
}

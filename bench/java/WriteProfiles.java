import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes profiles for the runs of the command itself: {@code different/pN.yaml} and {@code
 * grown/THING-TIMES.yaml}.
 */
final class WriteProfiles {
  private WriteProfiles() {}

  /**
   * @param args a directory, and how many different profiles
   */
  public static void main(String[] args) throws IOException {
    Path different = Files.createDirectories(Path.of(args[0], "different"));
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Files.writeString(different.resolve("p" + i + ".yaml"), Platforms.different(1, i));
    }
    Path grown = Files.createDirectories(Path.of(args[0], "grown"));
    for (String thing : Growing.things()) {
      for (int times : new int[] {1, 10, 100}) {
        Files.writeString(grown.resolve(thing + "-" + times + ".yaml"), Growing.of(thing, times));
      }
    }
  }
}

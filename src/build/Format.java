import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds every Java file of the project to google-java-format and to lines of at most 100 columns. A
 * program of the build: {@code check} names what differs and fails, {@code write} mends it.
 * Spotless would run in the JVM of Maven, which may be older than the language of the sources; this
 * runs on the JDK that compiles them.
 */
final class Format {
  private static final int COLUMNS = 100;

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    List<Path> files = new ArrayList<>();
    for (String folder : Arrays.asList(args).subList(2, args.length)) {
      try (Stream<Path> found = Files.walk(root.resolve(folder))) {
        found.filter(p -> p.toString().endsWith(".java")).forEach(files::add);
      }
    }
    List<String> faults =
        files.parallelStream().flatMap(p -> faults(p, write).stream()).sorted().toList();
    faults.forEach(System.err::println);
    if (!faults.isEmpty()) {
      System.err.println(
          faults.size()
              + " faults of form; `mvn -q generate-sources exec:exec@format -Dformat=write` mends"
              + " all but lines that are too long");
      System.exit(1);
    }
  }

  private static List<String> faults(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      List<String> faults = new ArrayList<>(longLines(file, formatted));
      if (!formatted.equals(source)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          faults.add(file + ": is not formatted (google-java-format)");
        }
      }
      return faults;
    } catch (FormatterException e) {
      return List.of(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> longLines(Path file, String text) {
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.codePointCount(0, line.length()) > COLUMNS && !line.startsWith("import ")) {
        faults.add(file + ":" + number + ": has " + line.length() + " columns");
      }
    }
    return faults;
  }
}

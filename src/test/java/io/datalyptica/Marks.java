package io.datalyptica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What fixtures of rules say of themselves: whose they are, and which lines are found fault with.
 */
public final class Marks {
  private static final String MARK = "# expect:";

  private Marks() {}

  /** The folders {@code <ID>-<slug>} below {@code root}. */
  public static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> paths = Files.list(root)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The rule that a folder is of. */
  public static String rule(Path folder) {
    String name = folder.getFileName().toString();
    int dash = name.indexOf('-', name.indexOf('-') + 1);
    return dash < 0 ? name : name.substring(0, dash);
  }

  /** Number of the line and id, of every line that ends in {@code # expect: ID, ID}. */
  public static List<String> of(Path profile) throws IOException {
    List<String> marks = new ArrayList<>();
    List<String> lines = Files.readAllLines(profile);
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf(MARK);
      if (mark >= 0) {
        for (String id : lines.get(i).substring(mark + MARK.length()).strip().split("[ ,]+")) {
          marks.add((i + 1) + " " + id);
        }
      }
    }
    return marks;
  }
}

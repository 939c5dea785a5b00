package io.datalyptica.rule;

import io.datalyptica.diagnostic.RuleId;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The build's step between {@code docs/rules} and the jar: reads and checks every page, writes them
 * as constants of two classes.
 */
public final class PageCompiler {
  /** A character is three bytes at most, of the 65,535 that a constant may have (JVMS 4.4.7). */
  private static final int LONGEST = 21_000;

  private final List<String> faults = new ArrayList<>();
  private final TreeMap<String, Integer> grades = new TreeMap<>();
  private final TreeMap<String, String> pages = new TreeMap<>();
  private final Map<Integer, String> hashes = new HashMap<>();

  private PageCompiler() {}

  /** Arguments: the folder of the pages, the folder of the classes. */
  public static void main(String[] args) throws IOException {
    List<String> faults = compile(Path.of(args[0]), Path.of(args[1]));
    for (String fault : faults) {
      System.err.println(fault);
    }
    if (!faults.isEmpty()) {
      System.exit(1);
    }
  }

  /** The faults found, {@code file:line: fault}; nothing is written when there are any. */
  static List<String> compile(Path folder, Path classes) throws IOException {
    PageCompiler compiler = new PageCompiler();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> !f.endsWith("README.md")).sorted().toList();
    }
    for (Path file : files) {
      compiler.read(file);
    }
    if (compiler.faults.isEmpty()) {
      PageClasses.write(classes, compiler.grades, compiler.pages);
    }
    return compiler.faults;
  }

  private void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    String id = name.endsWith(".md") ? name.substring(0, name.length() - 3) : "";
    if (!RuleId.isLegal(id)) {
      fault(file, 1, "the name of a page is the id of its rule, such as REDIS-003.md");
      return;
    }
    try {
      String page = Files.readString(file);
      if (page.length() > LONGEST) {
        fault(file, 1, "a page has at most " + LONGEST + " characters");
      }
      grades.put(id, Grade.of(PageReader.read(new RuleId(id), page)));
      pages.put(id, page);
    } catch (CharacterCodingException e) {
      fault(file, 1, "a page is UTF-8 text");
    } catch (PageFault e) {
      fault(file, e.line(), e.getMessage());
    }
    String same = hashes.put(id.hashCode(), id);
    if (same != null) {
      fault(file, 1, "the id has the hash code of " + same + "; take the next number");
    }
  }

  private void fault(Path file, int line, String message) {
    faults.add(file + ":" + line + ": " + message);
  }
}

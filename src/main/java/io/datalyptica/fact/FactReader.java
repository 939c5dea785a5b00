package io.datalyptica.fact;

import io.datalyptica.fact.Facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the file of facts: {@code @ DAY SOURCE} heads the lines {@code key = value} below it;
 * {@code #} begins a remark.
 */
final class FactReader {
  static final String EQUALS = " = ";

  private static final int DAY = "2026-11-30".length();

  private FactReader() {}

  /** Fails with the line of the first fault. */
  static List<Fact> read(String text) {
    List<Fact> facts = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    String day = "";
    String source = "";
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("@ ")) {
        boolean whole = line.length() > DAY + 3 && line.charAt(DAY + 2) == ' ';
        check(whole, number, "a heading is \"@ DAY SOURCE\"");
        day = line.substring(2, DAY + 2);
        source = line.substring(DAY + 3);
        continue;
      }
      int equals = line.indexOf(EQUALS);
      check(equals > 0 && equals + 3 < line.length(), number, "a fact is \"key = value\"");
      check(!day.isEmpty(), number, "a fact stands below the day and source it has");
      String key = line.substring(0, equals);
      check(keys.add(key), number, "fact " + key + " stands there twice");
      facts.add(new Fact(key, line.substring(equals + 3), day, source));
    }
    return facts;
  }

  private static void check(boolean right, int line, String fault) {
    if (!right) {
      throw new IllegalArgumentException("line " + line + ": " + fault);
    }
  }
}

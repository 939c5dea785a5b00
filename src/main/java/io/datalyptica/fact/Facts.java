package io.datalyptica.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is believed of the world outside: packages, catalogues, charts, images, versions. Its one
 * home is {@code src/main/facts/facts.txt}, which the build compiles; a run loads no more of it
 * than it asks for.
 */
public final class Facts {
  private Facts() {}

  /** One fact with the day on which its source stood so. */
  public record Fact(String key, String value, String day, String source) {}

  /** Of this program, which believes them. */
  public static String version() {
    return FactConstants.version();
  }

  /** The value of a fact that exists. */
  public static String text(String key) {
    Optional<String> value = find(key);
    if (value.isEmpty()) {
      throw new IllegalStateException("no fact " + key);
    }
    return value.get();
  }

  public static Optional<String> find(String key) {
    String line = FactConstants.of(key.hashCode());
    // Another key may have the same hash: the profile's own words are part of some.
    return line != null && line.startsWith(key) && line.startsWith(FactReader.EQUALS, key.length())
        ? Optional.of(line.substring(key.length() + FactReader.EQUALS.length()))
        : Optional.empty();
  }

  /** The words of a value that is a list; none when there is no such fact. */
  public static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    String value = find(key).orElse("");
    for (int from = 0; from < value.length(); ) {
      int space = value.indexOf(' ', from);
      int end = space < 0 ? value.length() : space;
      words.add(value.substring(from, end));
      from = end + 1;
    }
    return words;
  }

  /** The words of a value that are labels of pods, {@code key=value}. */
  public static Map<String, String> labels(String key) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String word : words(key)) {
      int equals = word.indexOf('=');
      labels.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return labels;
  }

  /** The day of the oldest of all, counted from 1970-01-01. */
  public static long oldestEpochDay() {
    return FactConstants.oldest();
  }

  /** All of them, in the order of the file. */
  public static List<Fact> all() {
    return FactReader.read(FactConstants.text());
  }
}

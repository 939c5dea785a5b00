package io.datalyptica.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a command line says: the options that were given, by name, and the words beside them. */
final class Arguments {
  private final Map<String, List<String>> options = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** Takes a flag, whose value is "", or the value of an option. */
  void give(Option option, String value) {
    List<String> values = options.get(option.name());
    if (values == null) {
      values = new ArrayList<>();
      options.put(option.name(), values);
    }
    values.add(value);
  }

  void give(String word) {
    words.add(word);
  }

  /**
   * Refuses a value that its option does not take, whether or not the command would come to look at
   * it.
   */
  Arguments checked(Syntax syntax) {
    for (Option option : syntax.options()) {
      for (String value : option.values().isEmpty() ? List.<String>of() : values(option.name())) {
        if (!option.values().contains(value)) {
          throw new UsageException(
              option.name()
                  + " takes "
                  + String.join(", ", option.values())
                  + ", not '"
                  + value
                  + "'");
        }
      }
    }
    return this;
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option, or {@code otherwise} when it was not given. */
  String value(String option, String otherwise) {
    List<String> values = options.get(option);
    return values == null ? otherwise : values.getLast();
  }

  /** Every value of an option that may be given several times. */
  List<String> values(String option) {
    return options.getOrDefault(option, List.of());
  }

  List<String> words() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arguments that
        && options.equals(that.options)
        && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return 31 * options.hashCode() + words.hashCode();
  }

  @Override
  public String toString() {
    return options + " " + words;
  }
}

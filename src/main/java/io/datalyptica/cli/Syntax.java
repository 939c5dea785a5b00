package io.datalyptica.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command looks on the command line: the one source of its parsing, its help, its man page
 * and its completion.
 *
 * @param examples the first thing of the help
 * @param footer the last thing of the help
 * @param words what stands without an option's name
 */
record Syntax(
    String description,
    List<String> examples,
    List<String> footer,
    Words words,
    List<Option> options) {
  Syntax {
    examples = List.copyOf(examples);
    footer = List.copyOf(footer);
    options = List.copyOf(options);
  }

  /**
   * The words without an option's name; at least one has to be there.
   *
   * @param label "" when there are none
   * @param several whether there may be more than one
   * @param values every value that the first may have; empty when it may have more than can be
   *     listed
   */
  record Words(String label, boolean several, String description, List<String> values) {
    static final Words NONE = new Words("", false, "", List.of());

    boolean none() {
      return label.isEmpty();
    }
  }

  static Syntax of(String description, String... examples) {
    return new Syntax(description, List.of(examples), List.of(), Words.NONE, List.of());
  }

  Syntax footer(String... lines) {
    return new Syntax(description, examples, List.of(lines), words, options);
  }

  Syntax word(String label, String description, String... values) {
    return new Syntax(
        this.description,
        examples,
        footer,
        new Words(label, false, description, List.of(values)),
        options);
  }

  Syntax words(String label, String description, String... values) {
    return new Syntax(
        this.description,
        examples,
        footer,
        new Words(label, true, description, List.of(values)),
        options);
  }

  /** With these options after those it has. */
  Syntax options(Option... more) {
    return options(List.of(more));
  }

  Syntax options(List<Option> more) {
    List<Option> all = new ArrayList<>(options);
    all.addAll(more);
    return new Syntax(description, examples, footer, words, all);
  }

  /** The option of that name, or null. */
  Option option(String name) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).names().contains(name)) {
        return options.get(i);
      }
    }
    return null;
  }
}

package io.datalyptica.cli;

import java.util.List;

/**
 * One option of a command.
 *
 * @param names such as {@code -o} and {@code --output}; the last is the one by which the command
 *     asks for it
 * @param label what its value is called in the help; "" when it is a flag
 * @param several whether it may be given several times
 * @param values every value that it takes; empty when it takes more than can be listed
 */
record Option(
    List<String> names, String label, boolean several, String description, List<String> values) {
  static Option flag(String name, String description) {
    return new Option(List.of(name), "", false, description, List.of());
  }

  static Option text(String name, String label, String description) {
    return new Option(List.of(name), label, false, description, List.of());
  }

  static Option text(String shortName, String name, String label, String description) {
    return new Option(List.of(shortName, name), label, false, description, List.of());
  }

  static Option texts(String name, String label, String description) {
    return new Option(List.of(name), label, true, description, List.of());
  }

  /** The same, of which every value is known. */
  Option values(String... all) {
    return new Option(names, label, several, description, List.of(all));
  }

  boolean isFlag() {
    return label.isEmpty();
  }

  /** By which the command asks for it. */
  String name() {
    return names.getLast();
  }
}

package io.datalyptica.profile.reader;

/** What became of a text that should be a domain value: the value, or the complaint about it. */
public sealed interface Parsed<T> {
  record Value<T>(T value) implements Parsed<T> {}

  /**
   * @param problem what is wrong and what follows from it, to be read after the quoted text: "has
   *     an upper-case letter: ..."
   * @param remedy an imperative with the value to write
   */
  record Complaint<T>(ProfileRule rule, String problem, String remedy) implements Parsed<T> {}

  static <T> Parsed<T> value(T value) {
    return new Value<>(value);
  }

  static <T> Parsed<T> illegal(String problem, String remedy) {
    return new Complaint<>(ProfileRule.ILLEGAL_VALUE, problem, remedy);
  }
}

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

  /** The complaint about a key of {@code domain}, which is somebody else's. */
  static <T> Parsed.Complaint<T> reserved(String domain) {
    return new Complaint<>(
        ProfileRule.RESERVED_KEY,
        "is reserved ("
            + domain
            + "): it would replace what the tool, the cluster or an operator sets, and selectors"
            + " would miss",
        "use a domain of your own, such as `example.com/team`");
  }
}

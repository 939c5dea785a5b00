package io.datalyptica.profile.reader;

import java.util.function.Function;

/**
 * A domain type that is written as one text.
 *
 * @param what the type with its article: "a DNS label"
 * @param parser from the text to the value or a complaint
 * @param pattern what an editor can check already (ECMA 262); no stricter than the parser
 * @param lines whether it may have several lines
 */
public record TextType<T>(
    String what,
    String example,
    Function<String, Parsed<T>> parser,
    String pattern,
    boolean lines) {
  public static <T> TextType<T> of(
      String what, String example, String pattern, Function<String, Parsed<T>> parser) {
    return new TextType<>(what, example, parser, pattern, false);
  }

  public TextType<T> withLines() {
    return new TextType<>(what, example, parser, pattern, true);
  }

  /**
   * Whether a text that YAML takes for a number is legal: an editor must not insist on quotes then.
   */
  public boolean takesNumbers() {
    return takes("1") || takes("1.5") || takes("4.1");
  }

  /** Whether a text that YAML takes for a boolean is legal. */
  public boolean takesBooleans() {
    return takes("true");
  }

  private boolean takes(String text) {
    return parse(text) instanceof Parsed.Value;
  }

  /** The value of {@code text}, after the characters have been checked that no text may hold. */
  public Parsed<T> parse(String text) {
    int forbidden = Characters.firstForbidden(text);
    if (forbidden >= 0) {
      return new Parsed.Complaint<>(
          ProfileRule.FORBIDDEN_CHARACTER,
          "holds "
              + Characters.name(text.codePointAt(forbidden))
              + ": YAML readers disagree on it, or it hides text",
          "delete the character");
    }
    if (text.indexOf('\r') >= 0 || !lines && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0)) {
      return new Parsed.Complaint<>(
          ProfileRule.FORBIDDEN_CHARACTER,
          "has a line break or a tab: it would not stay one value where it is used",
          "write it on one line");
    }
    return parser.apply(text);
  }
}

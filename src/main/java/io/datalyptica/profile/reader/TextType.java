package io.datalyptica.profile.reader;

import java.util.function.Function;

/**
 * A domain type that is written as one text.
 *
 * @param what the type with its article: "a DNS label"
 * @param parser from the text to the value or a complaint
 * @param pattern what an editor can check already (ECMA 262); no stricter than the parser
 * @param numeric whether people write it as a bare number or boolean, which YAML-aware editors then see as one
 * @param lines whether it may have several lines
 */
public record TextType<T>(String what, String example, Function<String, Parsed<T>> parser, String pattern, boolean numeric, boolean lines) {
  public static <T> TextType<T> of(String what, String example, String pattern, Function<String, Parsed<T>> parser) {
    return new TextType<>(what, example, parser, pattern, false, false);
  }

  public TextType<T> orNumber() {
    return new TextType<>(what, example, parser, pattern, true, lines);
  }

  public TextType<T> withLines() {
    return new TextType<>(what, example, parser, pattern, numeric, true);
  }

  /** The value of {@code text}, after the characters have been checked that no text may hold. */
  public Parsed<T> parse(String text) {
    for (int i = Characters.firstForbidden(text); i >= 0; ) {
      return new Parsed.Complaint<>(
          ProfileRule.FORBIDDEN_CHARACTER,
          "holds " + Characters.name(text.codePointAt(i)) + ": YAML readers disagree on it, or it hides text",
          "delete the character");
    }
    if (text.indexOf('\r') >= 0 || !lines && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0)) {
      return new Parsed.Complaint<>(
          ProfileRule.FORBIDDEN_CHARACTER, "has a line break or a tab: it would not stay one value where it is used", "write it on one line");
    }
    return parser.apply(text);
  }
}

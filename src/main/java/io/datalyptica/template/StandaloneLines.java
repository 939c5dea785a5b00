package io.datalyptica.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The white space rule of the Mustache specification: a section, end, comment or partial tag alone
 * on its line takes the whole line with it, and such a partial is indented like its tag.
 */
final class StandaloneLines {
  private final List<Token> line = new ArrayList<>();
  private final List<Token> kept = new ArrayList<>();

  private int number = 1;

  private StandaloneLines() {}

  /**
   * The tokens without such lines, every text cut after its line feeds and with its true line; the
   * indentation of a partial that was alone stands in front of its name.
   */
  static List<Token> removed(List<Token> tokens) {
    StandaloneLines lines = new StandaloneLines();
    for (Token token : tokens) {
      if (token.is(Token.Kind.TEXT)) {
        lines.text(token);
      } else {
        lines.line.add(
            token.is(Token.Kind.CLOSE)
                ? new Token(token.kind(), token.text(), lines.number)
                : token);
      }
    }
    lines.endLine();
    return lines.kept;
  }

  private void text(Token token) {
    String text = token.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      line.add(new Token(Token.Kind.TEXT, text.substring(start, end), number));
      if (text.charAt(end - 1) == '\n') {
        endLine();
        number++;
      }
      start = end;
    }
  }

  private void endLine() {
    Token tag = onlyTag();
    if (tag == null) {
      kept.addAll(line);
    } else if (tag.is(Token.Kind.PARTIAL)) {
      int indent = line.getFirst().is(Token.Kind.TEXT) ? line.getFirst().text().length() : 0;
      kept.add(new Token(Token.Kind.PARTIAL, " ".repeat(indent) + tag.text(), tag.line()));
    } else if (!tag.is(Token.Kind.COMMENT)) {
      kept.add(tag);
    }
    line.clear();
  }

  /** The tag that stands alone on the line, or null. */
  private Token onlyTag() {
    Token tag = null;
    for (Token token : line) {
      if (token.is(Token.Kind.TEXT)) {
        if (!token.text().isBlank()) {
          return null;
        }
      } else if (tag != null || token.is(Token.Kind.VALUE)) {
        return null;
      } else {
        tag = token;
      }
    }
    return tag;
  }
}
